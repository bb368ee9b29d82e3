import { columnsOf, type TableEndpoint } from '@fink/core';
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/** Which table the columns of a resource come from. */
const ENDPOINTS: Readonly<Record<string, TableEndpoint>> = {
	forcedPhotometry: 'fp',
	object: 'objects',
	position: 'conesearch',
	solarSystemObject: 'sso',
	source: 'sources',
	tag: 'tags',
};

/** The columns of the chosen resource from the bundled list, with type, unit and description. */
export async function loadColumns(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const endpoint = ENDPOINTS[String(this.getCurrentNodeParameter('resource') ?? 'source')];
	return columnsOf(endpoint ?? 'sources').map(({ name, unit, type, description }) => ({
		name: unit ? `${name} [${unit}]` : name,
		value: name,
		description: `${description} (${type})`,
	}));
}
