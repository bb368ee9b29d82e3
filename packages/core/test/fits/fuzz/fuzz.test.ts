import { checkInput, INPUT_KINDS, makeInput, Random, type Verdict } from '.';

const SEED = 20261123;
const INPUTS = 1000;

interface Seen {
	inputs: number;
	read: number;
	refused: number;
	images: number;
	rendered: number;
}

describe(`${INPUTS} damaged, lying and monstrous files (seed ${SEED})`, () => {
	const seen = new Map<string, Seen>();

	it('give right values or an error in a sentence, within 0.1 s and the memory allowed', async () => {
		for (let index = 0; index < INPUTS; index++) {
			const random = new Random(SEED, index);
			const input = makeInput(random);
			count(seen, input.kind, await checkInput(input, random));
		}
	}, 60_000);

	it('are of every kind, and neither all read nor all refused', () => {
		expect([...seen.keys()].sort()).toEqual([...INPUT_KINDS].sort());
		const total = (what: keyof Seen) => [...seen.values()].reduce((sum, s) => sum + s[what], 0);
		expect(total('read')).toBeGreaterThan(INPUTS / 2);
		expect(total('refused')).toBeGreaterThan(INPUTS / 5);
		expect(total('images')).toBeGreaterThan(INPUTS / 2);
		expect(total('rendered')).toBeGreaterThan(INPUTS / 50);
		expect(seen.get('valid')).toMatchObject({ refused: 0 });
		expect(seen.get('odd bytes')).toMatchObject({ read: 0 });
	});
});

function count(seen: Map<string, Seen>, kind: string, verdict: Verdict): void {
	const entry = seen.get(kind) ?? { inputs: 0, read: 0, refused: 0, images: 0, rendered: 0 };
	entry.inputs++;
	entry[verdict.read]++;
	entry.images += verdict.images;
	if (verdict.rendered === 'rendered') entry.rendered++;
	seen.set(kind, entry);
}
