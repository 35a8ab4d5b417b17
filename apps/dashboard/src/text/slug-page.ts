/** What Next.js gives the pages of one text. */
export interface SlugPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
