import { Icon } from './Icon';
import './set-by-organisation.css';

/** That an organisation has chosen this. The lock means nothing else anywhere. */
export const SetByOrganisation = ({ text }: { text: string }) => (
  <span class="set-by">
    <Icon name="lock" size={14} />
    {text}
  </span>
);
