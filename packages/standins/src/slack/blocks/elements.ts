import { address, byType, oneOf, record, text } from './checks';
import { imageElement } from './imageFields';
import { optional, required, type Check } from './Property';
import { anyText, plainText } from './textObject';

/** A button, of use without a server behind it only with a link. */
const button: Check = record({
	type: required(oneOf('button')),
	text: required(plainText(75)),
	url: optional(address),
	action_id: optional(text({ most: 255 })),
	value: optional(text({ most: 2000 })),
	style: optional(oneOf('primary', 'danger')),
	accessibility_label: optional(text({ most: 75 })),
});

/** What an actions block holds. Menus and pickers, which need a server, are not known here. */
export const actionsElement: Check = byType({ button });

/** What is next to the text of a section. */
export const accessory: Check = byType({ button, image: imageElement });

/** What a context block holds. */
export const contextElement: Check = (value, pointer, context) => {
	const isImage = (value as { type?: unknown } | null)?.type === 'image';
	return (isImage ? imageElement : anyText())(value, pointer, context);
};
