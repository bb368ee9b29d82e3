import type { IDataObject, INode } from 'n8n-workflow';

import { runNodes } from './runNodes';

/** A night at La Silla, dark from 23:30 to 10:09 UTC; the Moon is 84 % lit. */
export const NIGHT = { site: '809', night: 'date', date: '2026-07-24' };

/** Runs Plan Observation in n8n's engine for that night, unless the parameters name another. */
export async function plan(
	parameters: object,
	input: IDataObject[] = [{}],
	{ baseUrl, onError }: { baseUrl?: string; onError?: INode['onError'] } = {},
) {
	const chain = [
		{
			type: 'planObservation',
			parameters: { ...NIGHT, ...parameters } as never,
			...(onError && { onError }),
		} as const,
	];
	const { items, error, hints } = await runNodes(chain, { input, ...(baseUrl && { baseUrl }) });
	return {
		items,
		error,
		hints,
		observations: items.map(({ json }) => json.observation as IDataObject),
	};
}
