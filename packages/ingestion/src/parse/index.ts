export { type ParsedArticles, type ParseReject, parseArticles } from './parse-articles.ts';
export { PubmedXmlError, type PubmedXmlProblem } from './pubmed-xml-error.ts';
