import { decodeXML } from 'entities';
import { redactKey } from '../redact-key.ts';
import type { Answer } from './send-request.ts';

/** What an answer turns out to be once its body is looked at; its headers are not trusted. */
export interface ReadAnswer {
  status: number;
  kind: 'xml' | 'json' | 'html' | 'text' | 'empty';
  /** Name of the XML root element. */
  root?: string;
  /** Whether the root's closing tag is the last thing in the body. */
  whole: boolean;
  /** Whether its DOCTYPE declares entities of its own, which PubMed never does. */
  unsafe: boolean;
  /** The error that the body states, in one line, in whatever wrapping it came. */
  error?: string;
  location?: string;
  retryAfter?: string;
}

export function readAnswer(answer: Answer, apiKey?: string): ReadAnswer {
  const { status, body, location, retryAfter } = answer;
  const text = body.trim();
  const kind = kindOf(text);
  const root = kind === 'xml' ? rootOf(text) : undefined;
  const error = errorReaders[kind](text);
  return {
    status,
    kind,
    root,
    unsafe: kind === 'xml' && /<!DOCTYPE[^>[]*\[/.test(text.slice(0, 5_000)),
    whole: root !== undefined && isWhole(text, root),
    error: error === undefined ? undefined : inOneLine(error, apiKey),
    location,
    retryAfter,
  };
}

function kindOf(text: string): ReadAnswer['kind'] {
  const start = text.slice(0, 200).toLowerCase();
  if (/^<!doctype html|^<html/.test(start)) return 'html';
  // A prolog (declaration, DOCTYPE) with nothing after it says as little as no body at all.
  if (text === '' || (text.startsWith('<') && rootOf(text) === undefined)) return 'empty';
  if (text.startsWith('<')) return 'xml';
  // Also a whole document as one JSON string, which a proxy once made of it.
  return /^[{["]/.test(text) ? 'json' : 'text';
}

/** The first start tag that is neither declaration, DOCTYPE nor comment. */
function rootOf(text: string): string | undefined {
  const start = text.slice(0, 5_000).replace(/<!--[\s\S]*?-->/g, '');
  return /<([A-Za-z][\w.-]*)/.exec(start)?.[1];
}

function isWhole(text: string, root: string): boolean {
  return text.endsWith(`</${root}>`) || new RegExp(`<${root}\\s*/>$`).test(text);
}

const errorReaders: Record<ReadAnswer['kind'], (text: string) => string | undefined> = {
  // At any depth: in a LinkSet it is not a child of the root.
  xml: (text) => (text.includes('<ERROR>') ? between(text, '<ERROR>', '</ERROR>') : undefined),
  // By pattern: the message may hold a raw newline, which makes the whole no JSON at all.
  json: (text) => /"error"\s*:\s*"((?:[^"\\]|\\.)*)"/i.exec(text)?.[1] ?? 'JSON instead of XML',
  html: (text) => /<title>([\s\S]*?)<\/title>/i.exec(text)?.[1] ?? 'a web page instead of XML',
  // We ask for XML alone, so that any plain text is a complaint.
  text: (text) => text,
  empty: () => undefined,
};

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(close, start);
  return decodeXML(text.slice(start, end === -1 ? undefined : end));
}

/** Also "F a i l e d  t o", as some viewers of NCBI space their messages. */
function inOneLine(message: string, apiKey?: string): string {
  const closed = /(?:\S ){6,}/.test(message) ? message.replace(/(\S) (?=\S)/g, '$1') : message;
  const line = closed.replace(/\\n|\s+/g, ' ').trim();
  // Cut last: half a key is no longer known for one.
  return redactKey(line, apiKey).slice(0, 300);
}
