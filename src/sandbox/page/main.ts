import '@skyra/discord-components-core/discord-messages.js';
import './page.css';
