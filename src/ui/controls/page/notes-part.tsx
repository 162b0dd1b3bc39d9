import './notes-part.css';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly lines: readonly string[];
}

/** A part of a page of notes: a heading, and a list below it. */
export const NotesPart = ({ title, lead, lines }: Props) => (
  <section className="notes-part">
    <h2>{title}</h2>
    {lead !== undefined && <p>{lead}</p>}
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);
