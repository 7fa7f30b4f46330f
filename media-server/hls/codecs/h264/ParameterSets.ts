import { BitReader } from '../BitReader.ts';
import { areBytesEqual } from '../bytes-equal.ts';
import type { CodecConfig } from '../encoded-frame.ts';
import { createAvcConfig } from './avc-config.ts';
import { removeEmulationPrevention } from './nal-unit.ts';
import {
  parseSequenceParameterSet,
  SEQUENCE_PARAMETER_SET_ID_MAX,
  type SequenceParameterSet,
} from './sequence-parameter-set.ts';

/** Bytes of one parameter set. Real ones have 10 to 100, with scaling lists a few hundred. */
export const PARAMETER_SET_BYTES_MAX = 1_024;

/** pic_parameter_set_id (H.264, section 7.4.2.2). */
const PICTURE_PARAMETER_SET_ID_MAX = 255;

type SequenceEntry = { nalUnit: Uint8Array; parameters: SequenceParameterSet };
type PictureEntry = { nalUnit: Uint8Array; sequenceId: number };

/** The parameter sets that a picture needs. Both stay the same objects as long as nothing changes. */
export type ActiveParameterSets = {
  config: CodecConfig;
  /** SPS first. With header byte, without length. */
  nalUnits: readonly Uint8Array[];
};

/** The newest SPS and PPS of each id of one stream: encoders may send them only once. */
export class ParameterSets {
  readonly #sequences = new Map<number, SequenceEntry>();
  readonly #pictures = new Map<number, PictureEntry>();
  /** By id of the SPS; emptied when a PPS changes, without which no changed SPS comes into force. */
  readonly #active = new Map<number, ActiveParameterSets>();

  /** The set's id, or undefined when it cannot be read; then nothing changes. */
  addSequence(nalUnit: Uint8Array): number | undefined {
    for (const [id, known] of this.#sequences) {
      if (areBytesEqual(known.nalUnit, nalUnit)) return id;
    }
    const parameters = parseSequenceParameterSet(nalUnit);
    if (parameters === undefined) return undefined;
    this.#sequences.set(parameters.id, { nalUnit, parameters });
    // Picture parameter sets are read by what their SPS says: those of the old one are void, and have to come again.
    for (const [id, picture] of this.#pictures) {
      if (picture.sequenceId === parameters.id) this.#pictures.delete(id);
    }
    return parameters.id;
  }

  /** The set's id, or undefined when it cannot be read; then nothing changes. */
  addPicture(nalUnit: Uint8Array): number | undefined {
    const reader = new BitReader(removeEmulationPrevention(nalUnit.subarray(0, 16)));
    reader.skip(8);
    const id = reader.unsignedExpGolomb();
    const sequenceId = reader.unsignedExpGolomb();
    if (reader.isOverrun || id > PICTURE_PARAMETER_SET_ID_MAX) return undefined;
    if (sequenceId > SEQUENCE_PARAMETER_SET_ID_MAX) return undefined;
    const known = this.#pictures.get(id);
    if (known !== undefined && areBytesEqual(known.nalUnit, nalUnit)) return id;
    this.#pictures.set(id, { nalUnit, sequenceId });
    this.#active.clear();
    return id;
  }

  /** The id of the SPS that a picture parameter set names. */
  sequenceOf(pictureId: number): number | undefined {
    return this.#pictures.get(pictureId)?.sequenceId;
  }

  /** What a picture that names `pictureId` needs; undefined while it is not known. */
  activate(pictureId: number): ActiveParameterSets | undefined {
    const sequenceId = this.sequenceOf(pictureId);
    if (sequenceId === undefined) return undefined;
    const known = this.#active.get(sequenceId);
    if (known !== undefined) return known;
    const sequence = this.#sequences.get(sequenceId);
    if (sequence === undefined) return undefined;
    const pictures = [...this.#pictures.entries()]
      .filter(([, picture]) => picture.sequenceId === sequenceId)
      // In the order of their ids, so that the order in which they came changes nothing. One byte counts them in avcC.
      .sort(([a], [b]) => a - b)
      .slice(0, 255)
      .map(([, picture]) => picture.nalUnit);
    const active: ActiveParameterSets = {
      config: createAvcConfig(sequence.parameters, { sequence: sequence.nalUnit, pictures }),
      nalUnits: [sequence.nalUnit, ...pictures],
    };
    this.#active.set(sequenceId, active);
    return active;
  }
}
