import { useId } from 'preact/hooks';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

export interface ChoicesProps<Value extends string> {
  title: MessageKey;
  value: Value;
  choices: readonly (readonly [Value, MessageKey])[];
  onChange(value: Value): void;
}

/** One of a few, all in sight. The title is the heading of the section and the name of the group. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const words = useWords();
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>
        <h2>{words.translate(props.title)}</h2>
      </legend>
      {props.choices.map(([value, key]) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{words.translate(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface CheckProps {
  checked: boolean;
  children: string;
  onChange(checked: boolean): void;
}

export function Check({ checked, children, onChange }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
