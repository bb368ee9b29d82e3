/**
 * Turns many questions for one thing each into few for many: those that come while a request is under way
 * go out together with the next one.
 *
 * @param fetch - One request for up to `most` keys; the answers by key.
 * @param most - Keys in one request.
 * @returns Asks for one key; `undefined` when the answer lacks it. A failed request fails all its questions.
 */
export function mergeAsks<Answer>(
	fetch: (keys: string[]) => Promise<ReadonlyMap<string, Answer>>,
	most: number,
): (key: string) => Promise<Answer | undefined> {
	interface Question {
		readonly key: string;
		readonly resolve: (answer: Answer | undefined) => void;
		readonly reject: (error: unknown) => void;
	}
	let waiting: Question[] = [];
	let isBusy = false;

	async function work(): Promise<void> {
		isBusy = true;
		// A turn, so that questions of the same moment go together.
		await Promise.resolve();
		while (waiting.length > 0) {
			const keys = [...new Set(waiting.map(({ key }) => key))].slice(0, most);
			const chosen = new Set(keys);
			const questions = waiting.filter(({ key }) => chosen.has(key));
			waiting = waiting.filter(({ key }) => !chosen.has(key));
			try {
				const answers = await fetch(keys);
				for (const { key, resolve } of questions) resolve(answers.get(key));
			} catch (error) {
				for (const { reject } of questions) reject(error);
			}
		}
		isBusy = false;
	}

	return async (key) =>
		await new Promise((resolve, reject) => {
			waiting.push({ key, resolve, reject });
			if (!isBusy) void work();
		});
}
