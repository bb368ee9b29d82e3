import type { FinkError, Remedy } from '@fink/core';

/** What helps, with the names of our nodes and fields. */
const REMEDIES: Readonly<Record<Remedy, string>> = {
	chooseBinaryField: 'Check which binary field was chosen.',
	downloadArrays:
		'Fink Cutout with the format Array puts them into b:cutoutScience, b:cutoutTemplate and b:cutoutDifference.',
	listDetections: 'Fink Sources (Source: Get Many) lists the diaSourceIds of an object.',
	readIdsAsText: 'Read IDs with Fink Sources, which keeps them as text.',
	numbersLoseDigits:
		'The HTTP Request node and {{ }} expressions with unquoted digits read IDs as numbers. Read IDs with Fink Sources, which keeps them as text.',
	findIdsByName:
		'The field Object of Fink Sources and Fink Quick Look takes names; Fink Sources (Name: Resolve) looks up what is known about a name.',
	findNamesById: 'Fink Sources (Name: Reverse Resolve) looks up the names of an ID.',
	listAlertsOfTag: 'Fink Sources (Tag: Get Alerts) and Fink Trigger give the alerts of a tag.',
	searchPosition:
		'Fink Sources (Position: Search) finds the objects around a position, in any radius.',
	drawFitsFile: 'Render Cutout draws FITS files.',
	checkBaseUrl: 'The base URL is set in the Fink API credential.',
	reachHostFromContainer:
		'If n8n runs in Docker, 127.0.0.1 and localhost mean the container itself.',
	trustCertificate:
		'If the certificate is right but n8n does not know the authority that signed it, add the authority with NODE_EXTRA_CA_CERTS.',
	allowUnknownColumns: 'Turn on Allow Unknown Columns to request it anyway.',
	getDetections:
		'Get the rows with Fink Sources (Source: Get Many). There, set Fields to All; if Simplify is off, add the columns that are missing.',
	nameColumns: 'Choose the columns and the time format in the option Columns.',
	joinObjects: 'Use one item per object or row, or turn on Join Objects.',
	chooseAlert:
		"Connect items of Fink Trigger, Fink Sources or Render Cutout, or set Alert to one of them, e.g. {{ $('Render Cutout').item.json }}.",
	chooseHistory:
		"Use the items of Fink Sources, e.g. {{ $('Get Detections').all().map(item => item.json) }}.",
	nameOneFileOfEachKind: 'Name the three binary fields science, template and difference.',
	downloadCutouts: 'Put Fink Cutout before this node, and check that its items have FITS files.',
	downloadAllKinds:
		'Fink Cutout downloads them. To get a labeled empty panel for a missing kind instead, turn on Allow Missing Kinds.',
	tolerateFailedVisits: 'Choose Empty Panel or Leave Out under Failed Visits.',
	uploadToSlack:
		"Upload the picture with n8n's Slack node (File: Upload) before this node and set Slack File ID to {{ $json.id }}.",
};

/** The advice of an error, where core names a remedy the node or field that gives it, and the note. */
export function adviceInN8n({ advice, remedy, note }: FinkError): string {
	return [advice, remedy && REMEDIES[remedy], note].filter(Boolean).join(' ');
}

/** Remedies that need files or items of another node, which a model can't provide. */
const NEED_ITEMS: readonly (Remedy | undefined)[] = [
	'chooseAlert',
	'chooseBinaryField',
	'downloadAllKinds',
	'downloadArrays',
	'downloadCutouts',
	'getDetections',
	'nameOneFileOfEachKind',
];

/** What a model must also know if a node fails as its tool; may be empty. */
export function adviceForTool({ remedy }: FinkError): string {
	return NEED_ITEMS.includes(remedy)
		? 'As a tool, this node gets neither files nor items: call a tool that draws by diaObjectId (Fink Tools: Show Object), or tell the user to put this node after the agent.'
		: '';
}
