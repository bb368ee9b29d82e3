import type { AlertFacts, BrightnessFact } from '../AlertFacts';
import { headlineBrightnesses } from '../brightnessesOf';
import { FACTS, type FactName } from '../facts';
import { brightness } from '../facts/brightness';
import type { Fact } from '../facts/Fact';
import { totalLight } from '../facts/totalLight';
import type { DocumentRow } from './MessageDocument';

const ALL: readonly FactName[] = FACTS.map(({ name }) => name);

/**
 * The facts as lines of a table, without those that are not known.
 *
 * @param chosen - Which facts to show. They are always in the order of the message. @default all
 */
export function factRows(
	facts: AlertFacts,
	chosen: readonly FactName[] = ALL,
): readonly DocumentRow[] {
	return inOrder(facts)
		.filter(({ name }) => chosen.includes(name))
		.flatMap(({ name, label, linesOf, isCode = false, inDigest, weight }) => {
			const values = linesOf(facts).filter((line) => typeof line === 'string' && line !== '');
			const row = { name, label, values: values as string[], isCode, inDigest, weight };
			return values.length === 0 ? [] : [row];
		});
}

/**
 * What a line with little room says of the brightness, see `headlineBrightnesses`, from the chosen facts.
 *
 * @param chosen - As for `factRows`.
 */
export function chosenBrightnesses(
	facts: AlertFacts,
	chosen: readonly FactName[] = ALL,
): readonly BrightnessFact[] {
	return headlineBrightnesses({
		...facts,
		brightness: chosen.includes('brightness') ? facts.brightness : null,
		totalLight: chosen.includes('totalLight') ? facts.totalLight : null,
	});
}

/** The two brightnesses, each with the one that takes its place when the total light leads. */
const SWAPPED: Readonly<Partial<Record<FactName, Fact<FactName>>>> = {
	brightness: totalLight,
	totalLight: brightness,
};

/** FACTS with the leading brightness first. */
function inOrder({ leading }: AlertFacts): ReadonlyArray<Fact<FactName>> {
	return leading === 'difference' ? FACTS : FACTS.map((fact) => SWAPPED[fact.name] ?? fact);
}
