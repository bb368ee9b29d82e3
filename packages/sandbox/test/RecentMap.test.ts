import { RecentMap } from '../src/RecentMap';

it('keeps as many values as it is told, those asked for last', () => {
	const made: string[] = [];
	const map = new RecentMap<string, string>(2);
	const ask = (key: string) =>
		map.get(key, () => {
			made.push(key);
			return key.toUpperCase();
		});
	expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask).join('')).toBe('ABACAB');
	expect(made.join('')).toBe('abcb');
});
