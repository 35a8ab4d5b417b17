import { type Answer, jsonAnswer, xmlAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import { envelope, errorEnvelope } from '../envelope.ts';
import type { EutilsRequest } from '../http/read-request.ts';

/** EInfo: the databases, or what there is to know about PubMed. */
export function einfo({ params }: EutilsRequest, { settings, store }: Context): Answer {
  const json = params.get('retmode') === 'json';
  const db = params.get('db');
  if (!db) {
    if (json) return asJson({ dblist: ['pubmed'] });
    return xmlAnswer(envelope('einfo', '\n<DbList>\n\t<DbName>pubmed</DbName>\n</DbList>\n'));
  }
  if (db !== 'pubmed') return errorEnvelope('einfo', `Invalid db name specified: ${db}`);
  const lastupdate = new Date(settings.now()).toISOString().slice(0, 16);
  const updated = lastupdate.replaceAll('-', '/').replace('T', ' ');
  const count = String(store.size);
  if (json) {
    const info = { dbname: 'pubmed', menuname: 'PubMed', count, lastupdate: updated };
    return asJson({ dbinfo: [info] });
  }
  return xmlAnswer(
    envelope(
      'einfo',
      '\n\t<DbInfo>\n\t\t<DbName>pubmed</DbName>\n\t\t<MenuName>PubMed</MenuName>' +
        '\n\t\t<Description>PubMed bibliographic record</Description>' +
        `\n\t\t<Count>${count}</Count>\n\t\t<LastUpdate>${updated}</LastUpdate>\n\t</DbInfo>\n`,
    ),
  );
}

function asJson(einforesult: object): Answer {
  return jsonAnswer(JSON.stringify({ header: { type: 'einfo', version: '0.3' }, einforesult }));
}
