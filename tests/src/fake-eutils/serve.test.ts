import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { starterRecords } from './starter-records.ts';
import { ask, texts } from './test-client.ts';

test('the command says its address, serves its topic and ends on SIGTERM', async () => {
  const script = path.join(import.meta.dirname, 'serve.ts');
  const server = spawn(process.execPath, [script, '--port', '0', '--topic-size', '7'], {
    env: { ...process.env, PUBMED_RECORDS_DIR: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    server.kill('SIGKILL');
  });
  const [line] = await once(createInterface(server.stdout), 'line');
  const url = /^Fake E-utilities: (http:\/\/127\.0\.0\.1:\d+\/entrez\/eutils\/)$/.exec(line)?.[1];
  const { text } = await ask(`${url}esearch.fcgi?db=pubmed&term=all&retmax=1000`);
  expect(texts(text, 'Id').filter((id) => id.startsWith('900000'))).toHaveLength(7);
  const exited = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('a starter report gets a record with its facts and an abstract that says it is none', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'starter-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await mkdir(path.join(dir, 'fables'));
  const report = {
    pmid: '90000123',
    doi: null,
    title: 'A fable',
    authors: [{ lastName: 'Fabler', initials: 'A' }, { collectiveName: 'The Fable Group' }],
    journal: 'Fict J',
    year: 2001,
    pages: '1-2',
    publicationTypes: ['Journal Article', 'Review'],
    notices: [{ kind: 'retraction', pmid: '90000124', reference: 'Fict J. 2002' }],
  };
  await writeFile(path.join(dir, 'fables', 'evidence.json'), JSON.stringify({ reports: [report] }));
  const [xml = ''] = await starterRecords(dir);
  expect(texts(xml, 'ArticleTitle')).toEqual(['A fable.']);
  expect(texts(xml, 'CollectiveName')).toEqual(['The Fable Group']);
  expect(xml).toContain('<ISOAbbreviation>Fict J</ISOAbbreviation>');
  expect(xml).toContain('RefType="RetractionIn"');
  expect(xml).not.toContain('IdType="doi"');
  expect(xml).toContain('It is not the abstract and says nothing about the study.');
});
