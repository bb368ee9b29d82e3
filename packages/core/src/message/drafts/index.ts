import type { AlertFacts } from '../AlertFacts';
import type { Draft } from './Draft';
import { gcn } from './gcn';
import { tns } from './tns';
import { vsx } from './vsx';

/** Reports that can be drafted. None for the Minor Planet Center: Rubin reports its asteroids itself. */
export const DRAFTS = [tns, gcn, vsx] as const;

/** Name of one of DRAFTS. */
export type DraftName = (typeof DRAFTS)[number]['name'];

/** Drafts by their names. */
export type Drafts = {
	readonly [Each in (typeof DRAFTS)[number] as Each['name']]?: ReturnType<Each['write']>;
};

/** Writes the named drafts about an alert. */
export function writeDrafts(names: readonly DraftName[], facts: AlertFacts): Drafts {
	return Object.fromEntries(
		DRAFTS.filter(({ name }) => names.includes(name)).map(({ name, write }: Draft) => {
			return [name, write(facts)];
		}),
	);
}
