import type { Direction } from '@touchstone/evidence';

/** What one editor may do to the links of one claim and one report, with two scopes to put them in. */
export type LinkStep =
  | { kind: 'save'; label: string; direction: Direction }
  | { kind: 'revise'; link: number; direction: Direction }
  | { kind: 'withdraw' | 'restore'; link: number }
  | { kind: 'decide'; link: number; decision: 'accept' | 'reject' }
  | { kind: 'exclude' | 'readmit' }
  | { kind: 'undo'; batch: number };

interface ModelLink {
  label: string;
  direction: Direction;
  status: 'proposed' | 'accepted' | 'rejected' | 'withdrawn';
  /** Nothing that was said twice is the same saying. */
  stamp: number;
}

/** What stands under a name: a link, or that the report is excluded; absent where nothing does. */
type Thing = ModelLink | { excluded: number } | undefined;
type Touched = Map<string, { before: Thing; after: Thing }>;

/** What the links of a claim come to, in a few rules beside those of the database. */
export function linkModel() {
  const things = new Map<string, Thing>();
  const batches: { touched: Touched; isUndone: boolean }[] = [];
  let stamps = 0;

  const links = () => {
    const names = [...things.keys()].filter((name) => name !== 'exclusion');
    return names.flatMap((name) => {
      const thing = things.get(name);
      return thing && 'label' in thing ? [{ name, ...thing }] : [];
    });
  };
  const isLive = ({ status }: { status: string }) => status === 'accepted' || status === 'proposed';
  const fits = (label: string, name?: string) =>
    !things.get('exclusion') &&
    !links().some((one) => one.name !== name && isLive(one) && one.label === label);
  const put = (name: string, after: Thing): Touched => {
    const touched = new Map([[name, { before: things.get(name), after }]]);
    things.set(name, after);
    return touched;
  };

  const steps = {
    save(label: string, direction: Direction) {
      if (!fits(label)) return undefined;
      const link: ModelLink = { label, direction, status: 'accepted', stamp: ++stamps };
      return put(`link ${links().length}`, link);
    },
    change(index: number, change: (link: ModelLink) => Partial<ModelLink> | undefined) {
      const { name, ...link } = links()[index] ?? { name: '', status: 'none' };
      if (!('label' in link)) return undefined;
      const changed = change(link);
      if (!changed) return undefined;
      const after = { ...link, ...changed };
      return isLive(after) && !fits(after.label, name) ? undefined : put(name, after);
    },
    undo(index: number) {
      const batch = batches[index];
      if (!batch || batch.isUndone) return undefined;
      const touched: Touched = new Map();
      for (const [name, { before, after }] of batch.touched) {
        if (JSON.stringify(things.get(name)) !== JSON.stringify(after)) return undefined;
        // What somebody has seen stays to be read.
        const gone =
          after && 'label' in after ? { ...after, status: 'withdrawn' as const } : undefined;
        const back = before ?? gone;
        if (back && 'label' in back && isLive(back) && !fits(back.label, name)) return undefined;
        if (back && 'excluded' in back && links().some(isLive)) return undefined;
        touched.set(name, { before: after, after: back });
      }
      batch.isUndone = true;
      for (const [name, { after }] of touched) things.set(name, after);
      return touched;
    },
  };

  const does = (step: LinkStep): Touched | undefined => {
    switch (step.kind) {
      case 'save':
        return steps.save(step.label, step.direction);
      case 'revise':
        return steps.change(step.link, ({ status }) =>
          status === 'withdrawn'
            ? undefined
            : { direction: step.direction, status: 'accepted', stamp: ++stamps },
        );
      case 'withdraw':
        return steps.change(step.link, (link) =>
          isLive(link) ? { status: 'withdrawn', stamp: ++stamps } : undefined,
        );
      case 'restore':
        return steps.change(step.link, (link) =>
          isLive(link) ? undefined : { status: 'accepted', stamp: ++stamps },
        );
      case 'decide':
        return steps.change(step.link, ({ status }) => {
          if (status !== 'proposed') return undefined;
          return { status: step.decision === 'accept' ? 'accepted' : 'rejected' };
        });
      case 'exclude':
        if (things.get('exclusion') || links().some(isLive)) return undefined;
        return put('exclusion', { excluded: ++stamps });
      case 'readmit':
        return things.get('exclusion') ? put('exclusion', undefined) : undefined;
      case 'undo':
        return steps.undo(step.batch);
    }
  };

  return {
    links,
    /** A candidate of the machine, which waits. */
    stage(label: string) {
      const name = `link ${links().length}`;
      things.set(name, { label, direction: 'supports', status: 'proposed', stamp: 0 });
    },
    /** @returns whether it is done; refused, it changes nothing. */
    take(step: LinkStep): boolean {
      const touched = does(step);
      if (touched) batches.push({ touched, isUndone: false });
      return touched !== undefined;
    },
    isExcluded: () => things.get('exclusion') !== undefined,
  };
}
