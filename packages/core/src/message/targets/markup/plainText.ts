import { closedUrl } from './closedUrl';
import { defuse } from './defuse';
import type { Markup } from './Markup';

/** Text for targets without markup; addresses are shown as they are. */
export const PLAIN: Markup = {
	text: defuse,
	bold: (written) => written,
	label: (plain) => `${defuse(plain)}:`,
	code: defuse,
	link: (label, url) => `${defuse(label)}: ${closedUrl(url)}`,
	linksTitles: false,
	lineBreak: '\n',
	paragraphBreak: '\n',
};
