const document = '/documents/acupuncture-low-back-pain';

/** Each kind of page with what strains it: nothing, much, long, other scripts, taken back, wrong. */
export const everyPage = [
  '/',
  document,
  `${document}?claim=short-term-relief-chronic`,
  `${document}?claim=choose-licensed`,
  '/claims/short-term-relief-chronic',
  '/claims/generally-safe',
  '/claims/consult-for-plan',
  '/reports',
  '/reports?q=pain&design=rct&sort=participants',
  '/reports?q=nothing+has+these+words',
  '/reports?design=nonsense',
  '/reports/17893311',
  '/reports/90000001',
  '/reports/90000002',
  '/reports/90000003',
  '/reports/90000004',
  '/reports/18307808',
  '/runs',
  '/nowhere',
] as const;
