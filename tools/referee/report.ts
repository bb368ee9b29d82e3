import type { Verdicts } from './Verdicts';

/** Disagreements of each kind that are printed in full. */
const SHOWN = 5;

/** All verdicts as a table, and the first disagreements of each kind in full. */
export function report({ kinds, checked, disagreements }: Verdicts): string {
	const width = Math.max(...[...kinds.keys()].map((kind) => kind.length));
	const lines = [...kinds]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([kind, verdict]) => [
			`${kind.padEnd(width)}  ${String(verdict.checked).padStart(9)} checked  ${String(verdict.disagreements.length).padStart(6)} disagree`,
			...verdict.disagreements
				.slice(0, SHOWN)
				.map(({ where, said, right }) => `    ${where}: said ${said}, right ${right}`),
		]);
	return [...lines, '', `${checked} statements checked, ${disagreements} disagree`].join('\n');
}
