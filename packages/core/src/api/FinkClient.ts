import type { CutoutKind, GivenName, NameQuestion, Row } from '../alert';
import type { Grid } from '../grid';
import type { TransportOptions } from './createTransport';
import type {
	ConesearchOptions,
	CutoutDrawing,
	ObjectsOptions,
	ResolverOptions,
	SchemaOptions,
	SkymapOptions,
	SourcesOptions,
	SsoOptions,
	StatisticsOptions,
	TableFormat,
	TagsOptions,
} from './endpoints';
import type {
	Block,
	ConeAnswer,
	FileEndpoint,
	FileOptions,
	ObjectsAnswer,
	PageProofs,
	SchemaColumn,
	SsoAnswer,
	TagWindowAnswer,
	TagWindowOptions,
} from './lookups';
import type { NameRecord, ObjectsOfName } from './names';
import type { Tag } from './parseTagList';

/** What the client needs beyond the transport. */
export interface FinkClientOptions extends TransportOptions {
	/** Throws an OptionError for a colormap that does not exist; the register lives elsewhere. */
	readonly checkColormap?: (name: string) => void;
	/** Throws a FitsError for a file that is damaged or cut short; the reader lives elsewhere. */
	readonly checkFits?: (bytes: Uint8Array) => void;
	/** Pages that were proven complete; clients that share it spare each other requests. @default an own one */
	readonly pageProofs?: PageProofs;
}

/** One cutout. */
export interface CutoutChoice {
	readonly diaSourceId: string;
	readonly kind: CutoutKind;
}

/** A table of objects as a file. */
export interface ObjectsFile {
	readonly bytes: Uint8Array;
	/** Objects asked for without any row, in the order asked. */
	readonly missingIds: string[];
}

/** Fink's API as functions; every error is a FinkError. */
export interface FinkClient {
	/** All alerts of one or many objects, newest first; long lists go out in several requests. */
	sources(options: SourcesOptions): Promise<ObjectsAnswer>;
	/** One summary row per object, in the order asked; long lists go out in several requests. */
	objects(options: ObjectsOptions): Promise<ObjectsAnswer>;
	/** Forced photometry of one or many objects, newest first; long lists in several requests. */
	fp(options: ObjectsOptions): Promise<ObjectsAnswer>;
	/** Objects around a position, nearest first. */
	conesearch(options: ConesearchOptions): Promise<ConeAnswer>;
	/** All alerts of Solar System objects, newest first. @throws {OptionError} also an unknown name. */
	sso(options: SsoOptions): Promise<SsoAnswer>;
	/** What SIMBAD, TNS or SsODNet know under a name, or the names of an id. Values are mostly text. */
	resolve(options: ResolverOptions): Promise<Row[]>;
	/** The same in one shape for all services; nothing when the service doesn't know the name. */
	names(question: NameQuestion, most?: number): Promise<NameRecord[]>;
	/** The objects in Fink that a name means, and others that may be meant. */
	findObjects(name: GivenName): Promise<ObjectsOfName>;
	/** Numbers per observing night, ascending, as served: all values are text. */
	statistics(options: StatisticsOptions): Promise<Row[]>;
	/** The server's description of an endpoint's columns; `COLUMNS` is the better one. */
	schema(options: SchemaOptions): Promise<SchemaColumn[]>;
	/** The building blocks of Fink's filters. */
	blocks(): Promise<Block[]>;
	/** Alerts in the sky map of a gravitational-wave event, newest first. */
	skymap(options: SkymapOptions): Promise<Row[]>;
	/**
	 * A table as the file that the server writes, in one request: csv, VOTable or Parquet.
	 *
	 * @throws {EmptyAnswerError} nothing was found. @throws {UnexpectedAnswerError} also ids that can't be
	 * trusted: all of CSV and VOTable are read, of Parquet the types of the columns.
	 */
	file<Name extends FileEndpoint>(
		endpoint: Name,
		options: FileOptions[Name],
		format: TableFormat,
	): Promise<Uint8Array>;
	/**
	 * The same for objects, with those that the file has no row of. They are read from CSV and VOTable; for Parquet,
	 * whose rows are compressed, the ids are requested again as JSON, 50 objects per request.
	 */
	objectsFile(
		endpoint: 'sources' | 'objects' | 'fp',
		options: ObjectsOptions,
		format: TableFormat,
	): Promise<ObjectsFile>;
	/** Fink's filters, by name, with their descriptions. */
	tags(): Promise<Tag[]>;
	/**
	 * The newest `n` alerts of a tag in a window, newest first, in one request. Both ends of the window are
	 * included, to the millisecond. A full page may hide older alerts: see `tagWindow`.
	 *
	 * @throws {OptionError} also for a tag that doesn't exist or can't be searched by.
	 */
	tagAlerts(options: TagsOptions): Promise<Row[]>;
	/** All alerts of a tag in a window, or its newest `limit`, in as many requests as it takes. */
	tagWindow(options: TagWindowOptions): Promise<TagWindowAnswer>;
	/** The FITS file, as Rubin wrote it. @throws {EmptyAnswerError} unknown id. */
	cutoutFits(choice: CutoutChoice): Promise<Uint8Array>;
	/** The PNG file that the server draws, FITS row 0 on top. @throws {EmptyAnswerError} unknown id. */
	cutoutPng(choice: CutoutChoice & CutoutDrawing): Promise<Uint8Array>;
	/** The pixels of one kind, or of all that exist. @throws {EmptyAnswerError} unknown id. */
	cutoutArrays(choice: {
		readonly diaSourceId: string;
		readonly kind: CutoutKind | 'All';
	}): Promise<Partial<Record<CutoutKind, Grid>>>;
}
