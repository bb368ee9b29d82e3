import type { DocumentPicture, MessageDocument, PictureSource } from './MessageDocument';

/** A document for a target that shows one picture. */
export interface WithOnePicture {
	/** With a note that says so when there are several pictures. */
	readonly document: MessageDocument;
	/** The first one; `null` without any. */
	readonly picture: DocumentPicture | null;
}

/** Chooses the first picture for targets that show one. @param source - How the target finds it. */
export function withFirstPicture(document: MessageDocument, source: PictureSource): WithOnePicture {
	const pictures = document.entries
		.flatMap((entry) => entry.pictures)
		.filter((picture) => picture[source] !== undefined);
	if (pictures.length < 2) return { document, picture: pictures[0] ?? null };
	const note = `The first of ${pictures.length} pictures is shown`;
	return {
		document: { ...document, notes: [...document.notes, note] },
		picture: pictures[0],
	};
}
