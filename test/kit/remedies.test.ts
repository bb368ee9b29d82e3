import { EmptyAnswerError, HttpError, type Remedy } from '@fink/core';
import { toNodeError } from '@fink/kit';
import type { INode } from 'n8n-workflow';

const context = { getNode: () => ({ name: 'Node', type: 'n8n-nodes-fink.node' }) as INode };

function adviceFor(remedy?: Remedy): string {
	const error = new EmptyAnswerError('Nothing', { advice: 'Look again.', remedy });
	return toNodeError(context, error).description ?? '';
}

/** The node, field or setting that each remedy names. */
const NAMED: Readonly<Record<Remedy, string>> = {
	chooseBinaryField: 'binary field',
	downloadArrays: 'Fink Cutout with the format Array',
	listDetections: 'Fink Sources (Source: Get Many)',
	readIdsAsText: 'Fink Sources',
	numbersLoseDigits: 'HTTP Request node',
	findIdsByName: 'Fink Sources (Name: Resolve)',
	findNamesById: 'Fink Sources (Name: Reverse Resolve)',
	listAlertsOfTag: 'Fink Sources (Tag: Get Alerts)',
	searchPosition: 'Fink Sources (Position: Search)',
	drawFitsFile: 'Render Cutout',
	checkBaseUrl: 'Fink API credential',
	reachHostFromContainer: 'Docker',
	trustCertificate: 'NODE_EXTRA_CA_CERTS',
	allowUnknownColumns: 'Allow Unknown Columns',
	getDetections: 'Fink Sources (Source: Get Many)',
	nameColumns: 'option Columns',
	joinObjects: 'Join Objects',
	chooseAlert: "{{ $('Render Cutout').item.json }}",
	chooseHistory: "{{ $('Get Detections').all().map(item => item.json) }}",
	nameOneFileOfEachKind: 'science, template and difference',
	downloadCutouts: 'Fink Cutout',
	downloadAllKinds: 'Allow Missing Kinds',
	tolerateFailedVisits: 'Failed Visits',
	uploadToSlack: 'Slack File ID',
};

describe("an error's remedy", () => {
	it.each(Object.entries(NAMED) as Array<[Remedy, string]>)(
		'%s is said in the words of n8n, after the advice: it names %s',
		(remedy, words) => {
			expect(adviceFor(remedy)).toMatch(/^Look again\. \S.*\.$/);
			expect(adviceFor(remedy)).toContain(words);
		},
	);

	it('is absent where core names none', () => {
		expect(adviceFor()).toBe('Look again.');
	});

	it('leaves the base URL at the end, where it can be copied', () => {
		const error = new EmptyAnswerError('Nothing', {
			advice: 'Look again.',
			remedy: 'reachHostFromContainer',
			note: 'Base URL: http://127.0.0.1:1234',
		});
		expect(toNodeError(context, error).description).toMatch(
			/^Look again\. If n8n runs in Docker.*\. Base URL: http:\/\/127\.0\.0\.1:1234$/,
		);
	});

	it('follows the advice of an HTTP error too', () => {
		const error = new HttpError('Failed', {
			status: 404,
			endpoint: '/api/v1/sources',
			serverText: '',
			advice: 'Check the base URL.',
			remedy: 'checkBaseUrl',
		});
		expect(toNodeError(context, error).description).toBe(
			'Check the base URL. The base URL is set in the Fink API credential.',
		);
	});
});
