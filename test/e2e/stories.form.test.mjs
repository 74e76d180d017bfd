import { testStories } from './stories.mjs';

testStories('form');
