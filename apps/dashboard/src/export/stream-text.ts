/**
 * Text as it is made, to be sent as it is read. The first piece is made before this returns, so that
 * what fails at once is told by the status.
 */
export async function streamText(
  texts: AsyncGenerator<string>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next = texts.next();
  await next;
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await next;
      if (done) return controller.close();
      next = texts.next();
      // Asked for ahead; what it meets is told when it is its turn.
      next.catch(() => undefined);
      controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
