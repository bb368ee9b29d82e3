import { ROOM_TEXTS } from './drawRooms';

/** A text with everything between its marks `<!-- rooms: name -->` and `<!-- end -->` made anew. */
export function fillRoomTexts(text: string): string {
	return text.replace(
		/(<!-- rooms: ([\w ]+) -->\n)[^]*?(<!-- end -->)/g,
		(_, start: string, name: string, end: string) => {
			if (!Object.hasOwn(ROOM_TEXTS, name)) throw new Error(`There is no text of rooms "${name}"`);
			return `${start}\n${ROOM_TEXTS[name]()}\n\n${end}`;
		},
	);
}
