import { season } from './stage/season.ts';

season('spring, when Berlin sets its clocks forward', 1);
