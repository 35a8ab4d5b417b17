import { readSince, visitor } from '@touchstone/db';
import type { VisitedType } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { currentActor } from '../current-actor.ts';
import { reading } from '../database.ts';
import { NoteVisit } from './note-visit.tsx';
import { SinceLines } from './since-lines.tsx';
import classes from './since-strip.module.css';

interface SinceStripProps {
  objectType: VisitedType;
  objectId: string;
}

/** What changed since whoever reads was here last; nothing at the first visit, and for who is nobody. */
export async function SinceStrip({ objectType, objectId }: SinceStripProps) {
  const by = await currentActor();
  if (by.id === visitor.id) return null;
  const view = await reading((db) => readSince(db, { by, objectType, objectId }));
  return (
    <>
      <NoteVisit objectType={objectType} objectId={objectId} />
      {view && (
        <section className={classes.strip} aria-labelledby="since">
          <h2 id="since">
            Since your last visit on <Moment instant={view.since} />
          </h2>
          <SinceLines view={view} {...{ objectType, objectId }} />
        </section>
      )}
    </>
  );
}
