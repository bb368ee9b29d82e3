import { Random, SiegeTally, STORIES } from './siege';

/** More with `SEEDS=100`, many more with `npm run siege`. */
const SEEDS = Number(process.env.SEEDS ?? 3);

describe('a short siege', () => {
	it.each(['tag', 'objects', 'positions'])(
		`of a watch of %s: no alert lost, none twice, whatever ${SEEDS} seeds do`,
		async (kind) => {
			const tally = new SiegeTally();
			for (let seed = 1; seed <= SEEDS; seed++) {
				const story = await STORIES[kind](new Random(seed * 7717));
				tally.add(kind, story);
				const { alerts, lost, doubled, uncalled } = story;
				expect({ seed, lost, doubled, uncalled }).toEqual({
					seed,
					lost: 0,
					doubled: 0,
					uncalled: 0,
				});
				expect(alerts).toBeGreaterThan(20);
			}
			process.stdout.write(`${tally.table()}\n`);
		},
	);
});
