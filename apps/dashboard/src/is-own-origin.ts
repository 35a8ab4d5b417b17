/**
 * Whether a form was sent from these pages: browsers name the sender's origin with every POST. A page
 * elsewhere can make a visitor's browser send one here, and it would act as that visitor.
 */
export function isOwnOrigin({ origin, host }: { origin: string | null; host: string | null }) {
  const sender = URL.parse(origin ?? '')?.host;
  return sender !== undefined && sender === host?.toLowerCase();
}
