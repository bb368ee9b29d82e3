import type { Choice } from './Choice';
import { unknownName } from './unknownName';

/**
 * The choice of that name.
 *
 * @param title - What is chosen, as the user sees it, e.g. `Stretch`.
 * @throws {OptionError} No choice has that name; the advice gives the nearest names.
 */
export function choiceNamed<Chosen extends Choice>(
	choices: readonly Chosen[],
	name: string,
	title: string,
): Chosen {
	const found = choices.find((choice) => choice.name === name);
	if (found) return found;
	throw unknownName(
		title,
		name,
		choices.map((choice) => choice.name),
	);
}
