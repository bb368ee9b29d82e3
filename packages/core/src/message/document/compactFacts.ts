import type { DocumentEntry } from './MessageDocument';

/** What a digest says of an alert below its name: the brightness first, then reasons to doubt it, then facts. */
export function compactFacts({ brightness, mark, rows }: DocumentEntry): string[] {
	const others = rows.flatMap(({ label, values, inDigest }) => {
		if (inDigest === 'unlabeled') return values;
		return inDigest === 'labeled' ? [`${label} ${values.join(', ')}`] : [];
	});
	return [...brightness, ...(mark === '' ? [] : [mark]), ...others];
}

/** Position of an alert, if it is to be shown. */
export function positionOf({ rows }: DocumentEntry): readonly string[] {
	return rows.find(({ name }) => name === 'position')?.values ?? [];
}
