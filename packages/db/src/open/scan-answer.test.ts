import { expect, it } from 'vitest';
import { scanAnswer } from './scan-answer.ts';

function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(body));
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

const error = (severity: string) =>
  message('E', `S${severity}\0V${severity}\0C53100\0Mcould not write to file\0\0`);
const rows = Buffer.concat([message('T', 'x'.repeat(40)), message('D', 'y'.repeat(300))]);

it('knows how an answer ends, however it is cut', () => {
  const answer = Buffer.concat([
    rows,
    error('ERROR'),
    message('C', 'SELECT 1\0'),
    message('Z', 'T'),
  ]);
  for (let size = 1; size <= answer.length; size += 1) {
    const scan = scanAnswer();
    for (let at = 0; at < answer.length; at += size) scan.take(answer.subarray(at, at + size));
    expect([scan.status(), scan.panic()]).toEqual(['T', undefined]);
  }
});

it('tells a server that has ended from a statement that failed', () => {
  const scan = scanAnswer();
  scan.take(Buffer.concat([rows, error('PANIC')]));
  expect(scan.panic()).toBe('could not write to file');
  expect(scan.status()).toBeUndefined();
});
