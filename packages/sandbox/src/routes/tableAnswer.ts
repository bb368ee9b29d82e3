import { type Answer, ServerFailure, refused } from '../http';
import { type Frame, toCsv, toJson, toVotable } from '../table';

/** The sandbox's own word: the real server writes Parquet. */
const NOT_SIMULATED: Answer = {
	status: 501,
	contentType: 'text/plain; charset=utf-8',
	body: 'The sandbox writes json, csv and votable, not parquet.\n',
};

/** A table in the format asked for; the format is checked only now, after the query, as in the server. */
export function tableAnswer(frame: Frame, format: string): Answer {
	switch (format) {
		case 'json':
			return { status: 200, contentType: 'application/json', body: toJson(frame) };
		case 'csv':
			return { status: 200, contentType: 'application/csv', body: toCsv(frame) };
		case 'votable': {
			const body = toVotable(frame);
			if (body === null) throw new ServerFailure('astropy cannot type an all-missing text column');
			return { status: 200, contentType: 'text/xml', body };
		}
		case 'parquet':
			return NOT_SIMULATED;
		default:
			return refused(
				`Output format \`${format}\` is not supported. ` +
					'Choose among json, csv, votable, or parquet\n',
			);
	}
}
