import { PoliteClient } from '../gather/index.ts';
