/**
 * Begins work on some items ahead of the one whose result is being used, and gives the results in
 * order. No more than `ahead` are held, so that memory stays flat whatever the source holds.
 */
export async function* mapAhead<Item, Result>(
  items: AsyncIterable<Item>,
  { ahead, work }: { ahead: number; work: (item: Item) => Promise<Result> },
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It may fail while one before it is being used, when nobody listens yet.
    result.catch(() => undefined);
    underWay.push(result);
    const first = underWay.length > ahead ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
