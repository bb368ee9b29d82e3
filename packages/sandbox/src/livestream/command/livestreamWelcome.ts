import type { Livestream } from '../stream';

/** What to tell the user at the start. */
export function livestreamWelcome({ broker, groupId, topics }: Livestream): string {
	const lines = [...topics].map(
		([name, count]) => `  ${name.padEnd(42)} ${String(count).padStart(10)}`,
	);
	const [first] = topics.keys();
	return [
		`Livestream on ${broker.address}, group ID ${groupId}, no user name`,
		'',
		`  ${'topic'.padEnd(42)} alerts so far`,
		...lines,
		'',
		'Try:',
		`  kcat -b ${broker.address} -C -t ${String(first)} -e -f '%p %o %S bytes\\n'`,
		'',
		'',
	].join('\n');
}
