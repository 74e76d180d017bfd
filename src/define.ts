import './add-api-key-form/define.js';
import './api-key-secret/define.js';
import './add-api-key-dialog/define.js';
import './api-key-list/define.js';
import './api-key-manager/define.js';
