export { type ParsedArticles, type ParseReject, parseArticles } from './parse-articles.ts';
export { createParsePool } from './parse-pool.ts';
export { PubmedXmlError, type PubmedXmlProblem } from './pubmed-xml-error.ts';
