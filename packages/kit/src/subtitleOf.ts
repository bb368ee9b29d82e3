import type { INodeProperties } from 'n8n-workflow';

/**
 * The expression that shows the chosen options by their names below a node on the canvas; an option that an
 * expression chooses is shown by its value.
 */
export function subtitleOf(...fields: INodeProperties[]): string {
	return `={{ ${fields.map(nameOfChosen).join(' + ", " + ')} }}`;
}

function nameOfChosen({ name, options = [] }: INodeProperties): string {
	const names = Object.fromEntries(
		options.flatMap((option) => ('value' in option ? [[String(option.value), option.name]] : [])),
	);
	const chosen = `$parameter[${JSON.stringify(name)}]`;
	return `(${JSON.stringify(names)}[${chosen}] ?? ${chosen})`;
}
