/** An object's id as tables, records and the IAU's dictionary write it. */
const OBJECT_LABEL =
	/^["']?(?:LSST[ _-]?AP[ _-]?DO[ _-]*|(?:r:)?diaObjectId["']?\s*[:=]?\s*["']?)(?=[-+]?\d)|^["']?(?:(?:dia[ _]?)?object(?:[ _]?id)?|id)["']?\s*[:=#]?\s*["']?(?=\d{15,19}$)/i;

/** The same of a single detection. */
const SOURCE_LABEL =
	/^["']?(?:LSST[ _-]?AP[ _-]?DS[ _-]*|(?:r:)?(?:diaSource(?:Id)?|sourceId)["']?\s*[:=]?\s*["']?)(?=\d)/i;

/** What stands behind the label of an object's id; `undefined` without such a label. */
export function behindObjectLabel(text: string): string | undefined {
	const [label] = OBJECT_LABEL.exec(text) ?? [];
	return label && text.slice(label.length);
}

/** What stands behind the label of a detection's id; `undefined` without such a label. */
export function behindSourceLabel(text: string): string | undefined {
	const [label] = SOURCE_LABEL.exec(text) ?? [];
	return label && text.slice(label.length);
}
