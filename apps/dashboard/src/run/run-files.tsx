import type { IngestFile } from '@touchstone/evidence';
import base from '../components/table.module.css';
import { bytesInWords } from '../words/bytes-in-words.ts';
import { fileStatusLabels } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import classes from './run-files.module.css';

/** NLM's files of a run, as far as each has been read; nothing where it read none. */
export function RunFiles({ files }: { files: readonly IngestFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className={classes.files}>
      <h2 id="files">Files</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label="Files of this run">
        <table className={`${base.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">State</th>
              <th scope="col">Size</th>
              <th scope="col">Records</th>
              <th scope="col">Kept</th>
              <th scope="col">Deletes</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <Line key={file.name} file={file} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Line({ file }: { file: IngestFile }) {
  return (
    <tr>
      <th scope="row">
        {file.name}
        {file.error && <small>{file.error}</small>}
      </th>
      <td data-status={file.status}>{fileStatusLabels[file.status]}</td>
      <td>{bytesInWords(file.bytes)}</td>
      <td>{formatNumber(file.records)}</td>
      <td>{formatNumber(file.kept)}</td>
      <td>{formatNumber(file.deleted)}</td>
    </tr>
  );
}
