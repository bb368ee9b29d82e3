import { sortNewestFirst, type Row } from '../../alert';
import { OBJECTS_PER_REQUEST, type ObjectsAnswer } from './lookUpByObjects';

/** Requests that may be under way ahead of what is being waited for. */
const AHEAD = 4;

/**
 * Serves many lookups of objects with few requests: the ids of all lookups, each once, are requested 50 at
 * a time, and every lookup gets the rows of its own objects.
 *
 * Requests begin when a question that needs them is asked, together with the next few, so that stopping
 * early leaves the rest unsent. A failed request fails the questions with ids in it and no other.
 *
 * @param questions - Ids per question, parsed already.
 * @param fetch - One request for up to 50 objects.
 * @param order - As in `lookUpByObjects`.
 * @returns The answer to a question by its index. Rows of objects that several questions ask for are copies.
 */
export function batchObjects(
	questions: ReadonlyArray<readonly string[]>,
	fetch: (ids: string[]) => Promise<ObjectsAnswer>,
	order: 'newest' | 'asked',
): (question: number) => Promise<ObjectsAnswer> {
	const ids = [...new Set(questions.flat())];
	const batchOf = new Map(ids.map((id, index) => [id, Math.floor(index / OBJECTS_PER_REQUEST)]));
	const begun: Array<Promise<Batch>> = [];
	const shared = idsOfSeveral(questions);

	function begin(batch: number): Promise<Batch> {
		const first = batch * OBJECTS_PER_REQUEST;
		begun[batch] ??= fetch(ids.slice(first, first + OBJECTS_PER_REQUEST)).then(byObject);
		return begun[batch];
	}

	function beginAhead(batch: number): Promise<Batch> {
		const own = begin(batch);
		const last = Math.min(batch + AHEAD, Math.ceil(ids.length / OBJECTS_PER_REQUEST));
		// Whoever waits for them gets their errors.
		for (let next = batch + 1; next < last; next++) begin(next).catch(() => undefined);
		return own;
	}

	return async (question) => {
		const asked = [...new Set(questions[question])];
		const needed = [...new Set(asked.flatMap((id) => batchOf.get(id) ?? []))];
		const batches = new Map(
			await Promise.all(
				needed.map(async (batch): Promise<[number, Batch]> => [batch, await beginAhead(batch)]),
			),
		);
		const rowsOf = (id: string) => batches.get(batchOf.get(id) ?? -1)?.rowsOf.get(id) ?? [];
		// Copying a row of 130 columns takes as long as parsing it.
		const rows = asked.flatMap((id) =>
			shared.has(id) ? rowsOf(id).map((row) => ({ ...row })) : rowsOf(id),
		);
		const answers = [...batches.values()].map(({ answer }) => answer);
		const truncated = new Set(answers.flatMap(({ truncatedIds }) => truncatedIds));
		return {
			rows: order === 'newest' ? sortNewestFirst(rows) : rows,
			missingIds: asked.filter((id) => rowsOf(id).length === 0),
			truncatedIds: asked.filter((id) => truncated.has(id)),
			absentColumns: answers[0].absentColumns.filter((column) =>
				answers.every(({ absentColumns }) => absentColumns.includes(column)),
			),
		};
	};
}

/** Ids in more than one question. */
function idsOfSeveral(questions: ReadonlyArray<readonly string[]>): ReadonlySet<string> {
	const seen = new Set<string>();
	const several = new Set<string>();
	for (const id of questions.flatMap((ids) => [...new Set(ids)])) {
		if (seen.has(id)) several.add(id);
		seen.add(id);
	}
	return several;
}

interface Batch {
	readonly answer: ObjectsAnswer;
	readonly rowsOf: ReadonlyMap<string, Row[]>;
}

/** The rows of one request by their object. */
function byObject(answer: ObjectsAnswer): Batch {
	const rowsOf = new Map<string, Row[]>();
	for (const row of answer.rows) {
		const id = String(row['r:diaObjectId']);
		const rows = rowsOf.get(id);
		if (rows) rows.push(row);
		else rowsOf.set(id, [row]);
	}
	return { answer, rowsOf };
}
