import { testStories } from './stories.mjs';

testStories('dialog');
