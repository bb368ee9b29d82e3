import type {
	FactName,
	LeadingBrightness,
	LinkName,
	MessageLink,
	MessageOptions,
	TargetName,
} from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The Options collection, as the item's parameters give it. */
interface GivenOptions {
	brightMagnitude?: number;
	footer?: unknown;
	intro?: unknown;
	ownLinks?: { link?: MessageLink[] };
	title?: unknown;
}

/** Options that all messages share. */
export function readMessageOptions(context: IExecuteFunctions, itemIndex: number): MessageOptions {
	const options = context.getNodeParameter('options', itemIndex) as GivenOptions;
	return {
		title: textIn(options.title),
		intro: textIn(options.intro),
		footer: textIn(options.footer),
		targets: context.getNodeParameter('targets', itemIndex) as TargetName[],
		facts: context.getNodeParameter('facts', itemIndex) as FactName[],
		links: context.getNodeParameter('links', itemIndex) as LinkName[],
		extraLinks: options.ownLinks?.link,
		...(options.brightMagnitude !== undefined && { brightMagnitude: options.brightMagnitude }),
	};
}

/** The brightness that the user chose to lead; undefined leaves it to the alert. */
export function readLeading(
	context: IExecuteFunctions,
	itemIndex: number,
): LeadingBrightness | undefined {
	const leading = context.getNodeParameter('leadingBrightness', itemIndex);
	return leading === 'difference' || leading === 'total' ? leading : undefined;
}

/** What the alerts have in common. */
export function readTag(context: IExecuteFunctions, itemIndex: number): string {
	return textIn(context.getNodeParameter('tag', itemIndex));
}

/** An expression may give nothing or a number. */
function textIn(value: unknown): string {
	return value === undefined || value === null ? '' : String(value);
}
