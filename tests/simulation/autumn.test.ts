import { season } from './stage/season.ts';

season('autumn, when Berlin sets its clocks back', 0);
