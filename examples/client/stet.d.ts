/** Written by `npm run client:types` from the OpenAPI document of Stet. */

export interface paths {
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The articles the caller may read
         * @description Those he is a member of that are open, then the approved ones, then those that only an admin sees; each of them sorted as asked, newest change first where nothing is said.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticles"];
        put?: never;
        /**
         * Import an article with its translation
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 45 MB.
         */
        post: operations["postArticles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read and align without storing anything
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 45 MB.
         */
        post: operations["postArticlesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import an article with its translation from documents
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postArticlesImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read and align documents without storing anything
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postArticlesImportPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One article
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesId"];
        put?: never;
        post?: never;
        /**
         * Remove an article
         * @description It can be restored for 30 days, unless an admin purges it.
         *
         *     - **Who** editors, admins of the workspace (`delete`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        delete: operations["deleteArticlesId"];
        options?: never;
        head?: never;
        /**
         * Change the title, due date, policy, date, translator, glossary or checks
         * @description - **Who** editors (`edit-article`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        patch: operations["patchArticlesId"];
        trace?: never;
    };
    "/articles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a removed article
         * @description - **Who** editors, admins of the workspace (`restore`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is at the article now, a row for each tab
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdPresence"];
        /**
         * Report your presence
         * @description The unit, and whether you are writing.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putArticlesIdPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units in order, excluded ones too
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Cache** has an `ETag`; `If-None-Match` is answered with 304.
         */
        get: operations["getArticlesIdUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units/{unitId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a unit with the next
         * @description - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdUnitsUnitIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units/{unitId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a unit
         * @description The first n paragraphs of each side stay.
         *
         *     - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdUnitsUnitIdSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units/{unitId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a paragraph to a neighboring unit
         * @description The first of a side to the previous one, or the last to the next.
         *
         *     - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdUnitsUnitIdMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units/{unitId}/realign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Realign everything after a unit
         * @description Excluded units stay as they are.
         *
         *     - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdUnitsUnitIdRealign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/alignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the alignment of a run of neighboring units
         * @description - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putArticlesIdAlignment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units/{unitId}/exclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exclude a unit from the article
         * @description - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdUnitsUnitIdExclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/units/{unitId}/include": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Include a unit in the article
         * @description - **Who** editors, not while the article is approved (`align`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdUnitsUnitIdInclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The threads, oldest first
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Cache** has an `ETag`; `If-None-Match` is answered with 304.
         */
        get: operations["getArticlesIdThreads"];
        put?: never;
        /**
         * Open a thread about the article as a whole
         * @description - **Who** translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdThreads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The automatic checks, in the order of their use to a news desk
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Findings of the automatic checks, in reading order
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A finding, whatever became of it
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getFindingsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a finding with a reason
         * @description - **Who** reviewers and above (`judge-finding`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postFindingsIdDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a dismissed or promoted finding
         * @description - **Who** reviewers and above (`judge-finding`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postFindingsIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a finding into a comment, an issue, a gap or a suggestion
         * @description - **Who** reviewers and above (`judge-finding`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postFindingsIdPromote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a promotion
         * @description Its thread is withdrawn, waived or resolved, and its discussion kept.
         *
         *     - **Who** reviewers and above (`judge-finding`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postFindingsIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What blocks approval of the article
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdGate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an approval now would be about
         * @description Of an approved article, what its approval was about.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/transition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move on, or back with a reason
         * @description - **Who** editors (`transition`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has changed since an event
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the translation between two states of the article, by whom
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `searches`.
         */
        get: operations["getArticlesIdCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Last event you have seen
         * @description Null before the first visit.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdVisit"];
        /**
         * Mark events as seen, up to a number
         * @description It never goes back.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putArticlesIdVisit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The names and numbers of some units in order
         * @description Excluded ones left out, each with the key its renderings share.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `searches`.
         */
        get: operations["getArticlesIdLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/ledger/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a name or a number of the ledger is written, in reading order
         * @description The first 2,000 places, and how many there are.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `searches`.
         */
        get: operations["getArticlesIdLedgerPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as they happen (Server-Sent Events
         * @description Resumes from Last-Event-ID).
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the article as a document
         * @description - **Who** viewers and above, admins of the workspace (`export`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         *     - **Formats** `docx`, `pdf`, `html`, `markdown`, `text`, `xliff`, `xliff12`, `tmx`, `json`, `csv`.
         */
        get: operations["getArticlesIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of the article
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdMembers"];
        /**
         * Add a member or change a role
         * @description - **Who** editors, admins of the workspace (`manage-members`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putArticlesIdMembers"];
        post?: never;
        /**
         * Remove a member
         * @description - **Who** editors, admins of the workspace (`manage-members`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        delete: operations["deleteArticlesIdMembers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paragraphs/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment, suggest, or mark an issue or a gap
         * @description - **Who** translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postParagraphsIdThreads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest a paragraph that is missing in the translation
         * @description - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postUnitsIdThreads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paragraphs/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rewrite a paragraph
         * @description What differs becomes suggestions of one group, decided as one until it is taken apart.
         *
         *     - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postParagraphsIdEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paragraphs/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version history of a paragraph
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getParagraphsIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply
         * @description - **Who** translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postThreadsIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete your own comment
         * @description Its place in the thread is kept.
         *
         *     - **Who** its author, as translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteCommentsId"];
        options?: never;
        head?: never;
        /**
         * Edit your own comment
         * @description - **Who** its author, as translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        patch: operations["patchCommentsId"];
        trace?: never;
    };
    "/comments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore your own deleted comment
         * @description - **Who** its author, as translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postCommentsIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a thread
         * @description An issue also as none, since there is no error.
         *
         *     - **Who** translators and above (`resolve-thread`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postThreadsIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}/anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a thread open whose text is gone, at its place or on other text
         * @description - **Who** translators and above (`resolve-thread`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postThreadsIdAnchor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a resolved thread
         * @description - **Who** translators and above (`resolve-thread`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postThreadsIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/sentences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Aligned sentences of a unit
         * @description Empty on the side where there is none.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getUnitsIdSentences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sign off a unit in its current version
         * @description - **Who** reviewers and above (`sign-off`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putUnitsIdSignOff"];
        post?: never;
        /**
         * Remove your sign-off
         * @description - **Who** reviewers and above, not while the article is approved (`revoke-sign-off`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteUnitsIdSignOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gap-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The types of gap with their definitions and sources
         * @description Reasoning first, then what a translation introduces.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getGapTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/gap-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The article as its paragraphs, with its gaps
         * @description And what the body has of the headline and the lede.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `searches`.
         */
        get: operations["getArticlesIdGapMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/{threadId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a gap
         * @description Fixed, noted or waived.
         *
         *     - **Who** editors, not while the article is approved (`resolve-gap`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postGapsThreadIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/{threadId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a gap
         * @description - **Who** editors, not while the article is approved (`resolve-gap`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postGapsThreadIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/{threadId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a gap to other words
         * @description Those that it is linked to already are left as they are.
         *
         *     - **Who** its author, as reviewers and above, not while the article is approved (`mark-gap`); others: editors, not while the article is approved (`resolve-gap`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postGapsThreadIdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/{threadId}/links/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take links off a gap
         * @description - **Who** its author, as reviewers and above, not while the article is approved (`mark-gap`); others: editors, not while the article is approved (`resolve-gap`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postGapsThreadIdLinksRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gaps/{threadId}/links/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put links back that were taken off a gap
         * @description - **Who** its author, as reviewers and above, not while the article is approved (`mark-gap`); others: editors, not while the article is approved (`resolve-gap`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postGapsThreadIdLinksRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/returns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a reviewed file would bring back
         * @description Word, Markdown or XLIFF; nothing is stored.
         *
         *     - **Who** translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postArticlesIdReturnsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring back a reviewed file (Word, Markdown, XLIFF)
         * @description Its changes as suggestions, its comments as threads and replies.
         *
         *     - **Who** translators and above (`comment`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postArticlesIdReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/returns/{returnId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back all that a file brought, but for what others did with it since
         * @description - **Who** its author, as translators and above (`comment`); others: editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdReturnsReturnIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/outside/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a decision that was taken in a returned file
         * @description - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsThreadIdOutsideDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/outside/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer a decision again that was taken in a returned file and was dismissed
         * @description - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsThreadIdOutsideRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/source/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a new version of the source with the present one
         * @description Nothing is stored.
         *
         *     - **Who** editors, not while the article is approved (`update-source`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, or JSON where there is no file, of up to 20 MB.
         */
        post: operations["postArticlesIdSourcePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a new version of the source
         * @description Threads stay with their words, sign-offs of units whose source changed lapse, and the checks look again.
         *
         *     - **Who** editors, not while the article is approved (`update-source`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, or JSON where there is no file, of up to 20 MB.
         */
        post: operations["postArticlesIdSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/source/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last new version of the source back
         * @description - **Who** editors, not while the article is approved (`update-source`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdSourceUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a new version of a side, or see what it would change
         * @description - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, or JSON where there is no file, of up to 20 MB.
         */
        post: operations["postArticlesIdUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/translation/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a new version of the translation with the one that it began from
         * @description Nothing is stored.
         *
         *     - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, or JSON where there is no file, of up to 20 MB.
         */
        post: operations["postArticlesIdTranslationPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/translation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a new version of the translation
         * @description What it changed becomes suggestions, accepted at once if an editor wants, merged with what was changed since.
         *
         *     - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, or JSON where there is no file, of up to 20 MB.
         */
        post: operations["postArticlesIdTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/translation/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last new version of the translation back
         * @description What others decided since stays.
         *
         *     - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postArticlesIdTranslationUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event, in order
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/history/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record as a file, from its beginning
         * @description JSON Lines or CSV.
         *
         *     - **Who** viewers and above, admins of the workspace (`export`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         */
        get: operations["getArticlesIdHistoryExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/at/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units as they stood after an event
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdAtSeq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rounds of the review
         * @description Each ends with an approval, and reopening begins the next.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The errors of an article by category and side, weighed, per 1,000 words
         * @description As delivered, and as they are; and how far its reviewers agree.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the review came to
         * @description Rounds, reviewers, scores, corrections, gaps and how they ended, dismissed findings, and what the gate says. As a page, for Word or in Markdown it is an export.
         *
         *     - **Who** viewers and above, admins of the workspace (`export`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         */
        get: operations["getArticlesIdReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The quality of the translations that the caller may read
         * @description Compared by time, translator, category or words.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         */
        get: operations["getReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The quality of the translations as CSV
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         */
        get: operations["getReportsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a suggestion, as proposed or with edits
         * @description - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postSuggestionsThreadIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a suggestion with a reason
         * @description - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postSuggestionsThreadIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw your own suggestion
         * @description - **Who** its author, as translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsThreadIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an acceptance
         * @description - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsThreadIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a rejection or a withdrawal
         * @description - **Who** its author, as translators and above, not while the article is approved (`suggest`); others: editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsThreadIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/{threadId}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a suggestion again on the current text
         * @description - **Who** its author, as translators and above, not while the article is approved (`rebase`); others: editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postSuggestionsThreadIdRebase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide in bulk
         * @description Accepts what doesn’t overlap, skips the rest and says why; a group is accepted whole or not at all.
         *
         *     - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdSuggestionsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/groups/{groupId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the rewrite of a paragraph with edits
         * @description The paragraph as it shall read, one decision.
         *
         *     - **Who** editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postSuggestionsGroupsGroupIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/groups/{groupId}/take-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the undecided parts of a rewrite or a replacement be decided one by one
         * @description - **Who** its author, as translators and above, not while the article is approved (`suggest`); others: editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsGroupsGroupIdTakeApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggestions/groups/{groupId}/put-together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the undecided parts of a group one decision again
         * @description - **Who** its author, as translators and above, not while the article is approved (`suggest`); others: editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postSuggestionsGroupsGroupIdPutTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest other words wherever some stand in the translation
         * @description A group of suggestions, one decision.
         *
         *     - **Who** translators and above, not while the article is approved (`suggest`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `searches`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdReplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo decisions, all of them or none
         * @description - **Who** its author, as translators and above, not while the article is approved (`suggest`); others: editors, not while the article is approved (`decide`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdSuggestionsUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, articles by their titles, then what is written in articles
         * @description Whole words before parts of words, each with the newest first.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `searches`.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is assigned to the article, or to which units
         * @description In the order in which it was done.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdAssignments"];
        put?: never;
        /**
         * Assign a member to the article, or to a range of units
         * @description - **Who** editors (`assign`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an assignment as done
         * @description Yours, or as an editor.
         *
         *     - **Who** its author, as viewers and above, admins of the workspace (`read`); others: editors (`assign`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postAssignmentsIdDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand an assignment over to another member
         * @description Yours, or as an editor; answers the new one.
         *
         *     - **Who** its author, as viewers and above, admins of the workspace (`read`); others: editors (`assign`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postAssignmentsIdHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an assignment
         * @description - **Who** editors (`assign`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteAssignmentsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller is assigned to, by due date
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your sessions, the last used first
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeSessions"];
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        delete: operations["deleteMeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions but the one that this is sent by
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postMeSessionsEndOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether you have a second factor
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeSecondFactor"];
        put?: never;
        /**
         * Begin to set up a second factor
         * @description A secret for an app, shown only once.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postMeSecondFactor"];
        /**
         * Switch your second factor off
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        delete: operations["deleteMeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the second factor on by a code of the app
         * @description Your other sessions end. Answers recovery codes, once.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postMeSecondFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Those before end.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postMeSecondFactorCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Reset the second factor of a person
         * @description Their sessions end (admin).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteUsersIdSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the workspace asks of those who sign in
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getWorkspaceSignIn"];
        /**
         * Set whether everybody who signs in by password needs a second factor
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putWorkspaceSignIn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The access log, the last first
         * @description Sign-ins, failed ones, exports and what was done to people’s access.
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getWorkspaceAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace/access/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The access log as a file, from its beginning
         * @description JSON Lines or CSV (admin).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         */
        get: operations["getWorkspaceAccessExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the caller is
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name, language, time zone or theme
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Your other sessions end.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new password
         * @description The answer is the same whether the email is known or not.
         *
         *     - **Who** everybody, without signing in.
         *     - **Limit** counts towards the quota `strangers`.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postPasswordForgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by a link
         * @description It works once, and ends every session.
         *
         *     - **Who** everybody, without signing in.
         *     - **Limit** counts towards the quota `strangers`.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles in which something is waiting for the caller, by due date
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The comments in which others mention the caller, newest first
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller’s suggestions and their outcomes
         * @description Most recently decided or made first.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postMeSignOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of the workspace
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Add a person
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a person
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postUsersIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a person
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postUsersIdActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a person
         * @description What they wrote and decided stays, under “Former member” (admin).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteUsersId"];
        options?: never;
        head?: never;
        /**
         * Make someone an admin, or no longer one
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        patch: operations["patchUsersId"];
        trace?: never;
    };
    "/users/{id}/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The articles that a person is a member of
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getUsersIdArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link by which a person sets a new password
         * @description It works once, for a day (admin).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postUsersIdPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations that nobody has accepted yet, newest first
         * @description An admin’s all, others’ their own.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite a person to the workspace, or to an article
         * @description Someone known becomes a member at once.
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new link for an invitation
         * @description The old one ends.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postInvitationsIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteInvitationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the account.
         *
         *     - **Who** everybody, without signing in.
         *     - **Limit** counts towards the quota `strangers`.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postInvitationsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation to an article with the account that you have
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postInvitationsJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your personal access tokens
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getTokens"];
        put?: never;
        /**
         * Create a personal access token
         * @description It is shown only once.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postTokens"];
        /**
         * Revoke a personal access token
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        delete: operations["deleteTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The policy that new articles take, and what errors weigh
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getWorkspacePolicy"];
        /**
         * Set the policy that new articles take, and what errors weigh
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        put: operations["putWorkspacePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/style-guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The style guide of the workspace
         * @description Also as text/csv.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getStyleGuide"];
        /**
         * Put other rules in place of all
         * @description Also as text/csv.
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Body** JSON, or `text/csv`, of up to 20 MB.
         */
        put: operations["putStyleGuide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Add, change and remove rules
         * @description Refused where one of them has changed since the version read (409).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Body** JSON, of up to 20 MB.
         */
        patch: operations["patchStyleGuide"];
        trace?: never;
    };
    "/style-guide/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read rules from a file without storing anything
         * @description CSV or Vale’s YAML, several files or a ZIP of them.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postStyleGuideRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/style-guide/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What rules would say about the articles that the caller may read
         * @description Some articles an answer.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 20 MB.
         */
        post: operations["postStyleGuideTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/glossary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The glossary of the workspace
         * @description Also as text/csv, and as TBX-Basic.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getGlossary"];
        /**
         * Put other terms in place of all but the declined
         * @description Also as text/csv, and as TBX.
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Body** JSON, or `text/csv`, of up to 20 MB.
         */
        put: operations["putGlossary"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Add, change and remove terms
         * @description Refused where one of them has changed since the version read (409).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Body** JSON, of up to 20 MB.
         */
        patch: operations["patchGlossary"];
        trace?: never;
    };
    "/glossary/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read terms from CSV or TBX without storing anything
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postGlossaryRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/glossary/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose the names and terms of the approved articles, once more
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postGlossaryPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The terms of the glossaries in the source of a unit
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getUnitsIdTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What concerns the caller, newest first
         * @description What was read is kept for 90 days.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notifications as read
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller is told by mail, and when
         * @description And whether this installation sends mail.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what you are told by mail, and when
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        patch: operations["patchMeMail"];
        trace?: never;
    };
    "/me/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your notifications, live (Server-Sent Events)
         * @description `notification` with how many are unread, at first and whenever there are new or read ones; `access` with a mark of what one may reach, at first and whenever a membership or a role changes; its `mark` is null when the session ended.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of the workspace, oldest first
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Add a webhook
         * @description Its secret is shown only once (admin).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a webhook, with the log of its deliveries
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteWebhooksId"];
        options?: never;
        head?: never;
        /**
         * Change what a webhook is sent, or where, or switch it off or on
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Body** JSON, of up to 2 MB.
         */
        patch: operations["patchWebhooksId"];
        trace?: never;
    };
    "/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret
         * @description For a day both are used to sign (admin).
         *
         *     - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postWebhooksIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a webhook out
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postWebhooksIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a webhook was sent in the last 30 days, newest first
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getWebhooksIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again, under the same id
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postWebhooksIdDeliveriesDeliveryIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was made of sentences like those of a unit
         * @description In approved articles that the caller may read.
         *
         *     - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `searches`.
         */
        get: operations["getUnitsIdMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The imported memories, newest first
         * @description - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         */
        get: operations["getMemory"];
        put?: never;
        /**
         * Import a memory
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `imports`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** a form with files, of up to 20 MB.
         */
        post: operations["postMemory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an imported memory with its sentences
         * @description - **Who** the admins of the workspace.
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteMemoryId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the memory as TMX
         * @description The sentences of approved articles that the caller may read, and of the imported memories.
         *
         *     - **Who** whoever is signed in.
         *     - **Token** scope `read` or wider.
         *     - **Limit** counts towards the quota `exports`.
         */
        get: operations["getMemoryExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people outside were asked, oldest first
         * @description - **Who** viewers and above, admins of the workspace (`read`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdQueries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people outside who have links into the article
         * @description To their queries, or to a proof.
         *
         *     - **Who** reviewers and above (`ask`).
         *     - **Token** scope `read` or wider.
         */
        get: operations["getArticlesIdGuests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask somebody who has no account
         * @description All open queries of a person share one link.
         *
         *     - **Who** reviewers and above (`ask`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postThreadsIdQueries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a query
         * @description - **Who** reviewers and above (`ask`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postQueriesIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the withdrawal of a query back
         * @description - **Who** reviewers and above (`ask`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postQueriesIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guests/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The link of somebody outside
         * @description - **Who** reviewers and above (`ask`).
         *     - **Token** scope `review` or wider.
         */
        get: operations["getGuestsIdLink"];
        put?: never;
        /**
         * Make a new link
         * @description The one before works no more.
         *
         *     - **Who** reviewers and above (`ask`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postGuestsIdLink"];
        /**
         * Revoke the link of somebody outside
         * @description - **Who** reviewers and above (`ask`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         */
        delete: operations["deleteGuestsIdLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guests/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail somebody their open queries again
         * @description Once an hour.
         *
         *     - **Who** reviewers and above (`ask`).
         *     - **Token** scope `admin`.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         */
        post: operations["postGuestsIdRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/proof-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to a read-only proof of an article
         * @description It is in review or approved.
         *
         *     - **Who** reviewers and above (`ask`).
         *     - **Token** scope `review` or wider.
         *     - **Limit** counts towards the quota `writes`.
         *     - **Repeats** with an `Idempotency-Key` the first answer is given again.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postArticlesIdProofLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a query by its link
         * @description No sign-in.
         *
         *     - **Who** everybody, without signing in.
         *     - **Limit** counts towards the quota `strangers`.
         *     - **Body** JSON, of up to 2 MB.
         */
        post: operations["postAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a mail that answers a notification
         * @description As it came in (RFC 5322). Off unless MAIL_SECRET is set, which is sent as a bearer token.
         *
         *     - **Who** everybody, without signing in.
         *     - **Limit** counts towards the quota `strangers`.
         */
        post: operations["postReplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewArticle: {
            title?: {
                source?: string;
                target?: string;
            };
            /**
             * @default text
             * @enum {string}
             */
            format?: "text" | "markdown" | "html";
            source?: string;
            target?: string;
            bilingual?: string;
            /** @description Swap the two sides. */
            swap?: boolean;
            sourceLanguage: string;
            targetLanguage: string;
            /** @description The translator: a person, or an engine. */
            translatedBy?: string;
            /** @description Import it although the sides look swapped or in the same language. */
            anyway?: boolean;
        };
        PreviewRequest: {
            title?: {
                source?: string;
                target?: string;
            };
            /**
             * @default text
             * @enum {string}
             */
            format?: "text" | "markdown" | "html";
            source?: string;
            target?: string;
            bilingual?: string;
            /** @description Swap the two sides. */
            swap?: boolean;
            sourceLanguage?: string;
            targetLanguage?: string;
        };
        ImportForm: {
            /** Format: binary */
            source?: string;
            /** Format: binary */
            target?: string;
            /**
             * Format: binary
             * @description One file that holds both languages; .xlf and .tmx always do.
             */
            bilingual?: string;
            /** @description If missing, detected from the text; a guess where that isn’t certain, of which a preview warns. */
            sourceLanguage?: string;
            targetLanguage?: string;
            "title.source"?: string;
            "title.target"?: string;
            /** @description The translator: a person, or an engine. */
            translatedBy?: string;
            /**
             * @description If missing, detected from the name and the content.
             * @enum {string}
             */
            format?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
            /**
             * @description Swap the two sides.
             * @enum {string}
             */
            swap?: "true" | "false";
            /**
             * @description Import it although the sides or the file name look wrong.
             * @enum {string}
             */
            anyway?: "true" | "false";
        };
        ArticlePatch: {
            /** @description Words set the title of a side by hand; null lets it follow the headline again. */
            title?: {
                source?: string | null;
                target?: string | null;
            };
            dueAt?: string | null;
            policy?: components["schemas"]["Policy"];
            date?: string | null;
            translatedBy?: string | null;
            glossary?: {
                source: string;
                target: string;
                note?: string;
            }[];
            checksOff?: components["schemas"]["CheckId"][];
        };
        Policy: {
            selfApproval: boolean;
            signOffs: 1 | 2;
            rejectReason: boolean;
            /** @description The automatic checks whose open findings block approval. Absent where none does; where it is left out of an input, they stay as they are. */
            checksBlocking?: components["schemas"]["CheckId"][];
        };
        /** @enum {string} */
        CheckId: "number" | "omission" | "name" | "date" | "quotation" | "untranslated" | "broken" | "glossary" | "style" | "term" | "polarity" | "title" | "role" | "hedge" | "structure" | "typography" | "particle" | "name-joined" | "original" | "repetition" | "script" | "word-spacing" | "hyphen" | "capital" | "dialect" | "person-title" | "short-name" | "abbreviation" | "initials" | "headline" | "hedge-repeated" | "attribution" | "connective" | "number-differs" | "first-mention" | "spelling";
        UnitSplit: {
            source: number;
            target: number;
        };
        UnitMove: {
            paragraphId: string;
            /**
             * @description The first paragraph of a side goes to the previous unit, the last one to the next unit.
             * @enum {string}
             */
            to: "previous" | "next";
        };
        Arrangement: {
            units: {
                source: string[];
                target: string[];
                excluded: boolean;
                /**
                 * @default manual
                 * @enum {string}
                 */
                method?: "auto" | "manual";
                /** @default 1 */
                score?: number;
            }[];
        };
        NewArticleThread: {
            /** @constant */
            kind: "comment";
            body: string;
        } | {
            /** @constant */
            kind: "issue";
            /** @description An MQM path, for example accuracy/mistranslation. */
            category: string;
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            body?: string;
        } | {
            /** @constant */
            kind: "gap";
            type: components["schemas"]["GapType"];
            /** @enum {string} */
            origin: "source" | "translation" | "both" | "undetermined";
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            explanation: string;
            /** @default [] */
            links?: {
                paragraphId: string;
                version?: number;
                start: number;
                end: number;
                /** @enum {string} */
                relation: "supports" | "contradicts" | "needs" | "repeats";
                /** @constant */
                continues?: true;
            }[];
        };
        /** @enum {string} */
        GapType: "unsupported-claim" | "insufficient-evidence" | "missing-premise" | "non-sequitur" | "causal-leap" | "contradiction" | "circular-reasoning" | "false-equivalence" | "ambiguous-term" | "misattribution" | "headline-not-supported" | "omitted-context" | "omission" | "addition" | "mistranslated-relation" | "wrongly-restored-subject";
        Dismissal: {
            reason: string;
        };
        Promotion: {
            /** @constant */
            kind: "comment";
            body?: string;
            anchor?: components["schemas"]["AnchorInput"];
        } | {
            /** @constant */
            kind: "suggestion";
            anchor?: components["schemas"]["AnchorInput"];
            replacement?: string;
            /** @description An MQM path, for example accuracy/mistranslation. */
            category?: string;
            reason?: string;
        } | {
            /** @constant */
            kind: "issue";
            /** @description An MQM path, for example accuracy/mistranslation. */
            category?: string;
            /** @enum {string} */
            severity?: "neutral" | "minor" | "major" | "critical";
            body?: string;
            anchor?: components["schemas"]["AnchorInput"];
        } | {
            /** @constant */
            kind: "gap";
            type?: components["schemas"]["GapType"];
            /** @enum {string} */
            origin?: "source" | "translation" | "both" | "undetermined";
            /** @enum {string} */
            severity?: "neutral" | "minor" | "major" | "critical";
            explanation?: string;
            /** @default [] */
            links?: {
                paragraphId: string;
                version?: number;
                start: number;
                end: number;
                /** @enum {string} */
                relation: "supports" | "contradicts" | "needs" | "repeats";
                /** @constant */
                continues?: true;
            }[];
            anchor?: components["schemas"]["AnchorInput"];
        };
        AnchorInput: {
            version: number;
            start: number;
            end: number;
        };
        PromotionUndo: {
            note: string;
        };
        Transition: {
            /** @enum {string} */
            to: "draft" | "in_review" | "approved";
            /** @description Needed to go back: to reopen, or to return to draft. */
            reason?: string;
        };
        MemberInput: {
            userId?: string;
            /** Format: email */
            email?: string;
            /** @enum {string} */
            role: "viewer" | "translator" | "reviewer" | "editor";
        };
        MemberRemoval: {
            userId?: string;
            /** Format: email */
            email?: string;
        };
        NewThread: {
            /** @constant */
            kind: "comment";
            body: string;
            anchor?: components["schemas"]["AnchorInput"];
        } | {
            /** @constant */
            kind: "suggestion";
            anchor?: components["schemas"]["AnchorInput"];
            replacement?: string;
            structure?: {
                /** @constant */
                op: "join-next";
            } | {
                /** @constant */
                op: "remove";
            } | {
                /** @constant */
                op: "kind";
                /** @enum {string} */
                to: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                level?: number;
            };
            /** @description An MQM path, for example accuracy/mistranslation. */
            category?: string;
            reason?: string;
            /** @description A gap or an issue: accepting the suggestion ends it. */
            fixes?: string;
        } | {
            /** @constant */
            kind: "issue";
            /** @description An MQM path, for example accuracy/mistranslation. */
            category: string;
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            body?: string;
            anchor?: components["schemas"]["AnchorInput"];
        } | {
            /** @constant */
            kind: "gap";
            type: components["schemas"]["GapType"];
            /** @enum {string} */
            origin: "source" | "translation" | "both" | "undetermined";
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            explanation: string;
            /** @default [] */
            links?: {
                paragraphId: string;
                version?: number;
                start: number;
                end: number;
                /** @enum {string} */
                relation: "supports" | "contradicts" | "needs" | "repeats";
                /** @constant */
                continues?: true;
            }[];
            anchor?: components["schemas"]["AnchorInput"];
        };
        NewUnitThread: {
            /** @constant */
            kind: "suggestion";
            structure: {
                /** @constant */
                op: "insert";
                after: string | null;
                /**
                 * @default paragraph
                 * @enum {string}
                 */
                paragraphKind?: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                level?: number;
            };
            replacement: string;
            /** @description An MQM path, for example accuracy/mistranslation. */
            category?: string;
            reason?: string;
            /** @description A gap or an issue: accepting the suggestion ends it. */
            fixes?: string;
        };
        Rewrite: {
            version: number;
            text: string;
            /** @description An MQM path, for example accuracy/mistranslation. */
            category?: string;
            reason?: string;
            /** @description A gap or an issue: accepting the suggestion ends it. */
            fixes?: string;
        };
        NewComment: {
            body: string;
        };
        ThreadResolution: {
            /**
             * @description Of an issue: there is no error, and none is counted.
             * @constant
             */
            noError?: true;
        };
        Reanchoring: {
            /** @description If missing, the paragraph that it is in. */
            paragraphId?: string;
            /** @description If missing, it stays where its text was. */
            anchor?: components["schemas"]["AnchorInput"];
        };
        SignOffInput: {
            /** @description The versions that were read: refused where the unit has changed since. If missing, the current ones. */
            read?: {
                paragraphId: string;
                version: number;
            }[];
        };
        Resolution: {
            /** @enum {string} */
            resolution: "fixed" | "noted" | "waived";
            /** @description What was done, what readers are told, or why it is waived. Required, unless fixedBy or signOff says it. */
            note?: string;
            /** @description The accepted suggestion that fixed it: undoing it opens the gap again. */
            fixedBy?: string;
            /**
             * @description Signs off the unit of the gap as well.
             * @constant
             */
            signOff?: true;
            /** @description With signOff: as of PUT /units/{id}/sign-off. */
            read?: {
                paragraphId: string;
                version: number;
            }[];
        };
        NewLinks: {
            links: {
                paragraphId: string;
                version?: number;
                start: number;
                end: number;
                /** @enum {string} */
                relation: "supports" | "contradicts" | "needs" | "repeats";
                /** @constant */
                continues?: true;
            }[];
        };
        ChosenLinks: {
            linkIds: string[];
        };
        ReturnForm: {
            /**
             * Format: binary
             * @description DOCX, Markdown (with CriticMarkup or without) or XLIFF (2.1, 1.2) that began as an export of the article.
             */
            file: string;
            /** @description JSON: `[{"name", "userId"}]`, the members whom names in the file belong to. The others stay imported names. */
            authors?: string;
            /** @description JSON: `[{"index", "paragraphId"}]`, which paragraph of the exported text a paragraph of the file is (its `index` in the preview); null: one of its own. Neighbours may be the same one, which was parted. The others are paired by their marks and words. */
            pairs?: string;
        };
        SourceForm: {
            /** Format: binary */
            document?: string;
            /** @description The text itself, instead of a document. */
            text?: string;
            /**
             * @description Of a document, if missing: detected from its name and content. Of a text: text, markdown or html.
             * @enum {string}
             */
            format?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
            /** @description The state that a preview was made of: refused where the text has changed since. */
            seq?: number;
            /**
             * @description Take it although it looks like another text, or is in another language.
             * @enum {string}
             */
            anyway?: "true" | "false";
        };
        UpdateForm: {
            /** Format: binary */
            source?: string;
            /** Format: binary */
            target?: string;
            /** @enum {string} */
            side?: "source" | "target";
            /** @description The text itself, instead of a document. */
            text?: string;
            /**
             * @description Of a document, if missing: detected from its name and content. Of a text: text, markdown or html.
             * @enum {string}
             */
            format?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
            /** @description The state that a preview was made of: refused where the text has changed since. */
            seq?: number;
            /**
             * @description Take it although it looks like another text, or is in another language.
             * @enum {string}
             */
            anyway?: "true" | "false";
            /**
             * @default suggestions
             * @enum {string}
             */
            as?: "suggestions" | "accepted";
            base?: ("imported" | "now") | number;
            /** @description JSON: `[{"name", "userId"}]`, the members whom names in the file belong to. The others stay imported names. */
            authors?: string;
        };
        TranslationForm: {
            /** Format: binary */
            document?: string;
            /** @description The text itself, instead of a document. */
            text?: string;
            /**
             * @description Of a document, if missing: detected from its name and content. Of a text: text, markdown or html.
             * @enum {string}
             */
            format?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
            /** @description The state that a preview was made of: refused where the text has changed since. */
            seq?: number;
            /**
             * @description Take it although it looks like another text, or is in another language.
             * @enum {string}
             */
            anyway?: "true" | "false";
            /**
             * @description accepted: at once, by who may decide.
             * @default suggestions
             * @enum {string}
             */
            as?: "suggestions" | "accepted";
            /** @description JSON: `[{"name", "userId"}]`, the members whom names in the file belong to. The others stay imported names. */
            authors?: string;
            /** @description What it began from: imported, now, or the number of an event; what was changed since is merged. If missing, the state that it is most like. */
            base?: ("imported" | "now") | number;
        };
        Acceptance: {
            note?: string;
            replacement?: string;
        };
        Rejection: {
            reason?: string;
        };
        Rebase: {
            version: number;
            start: number;
            end: number;
            replacement?: string;
        };
        BulkDecision: {
            /** @enum {string} */
            decision: "accept" | "reject" | "withdraw";
            reason?: string;
            /** @description Where all undecided parts of a group are among them, it is accepted whole or not at all; else each is decided by itself. */
            threadIds?: string[];
            filter?: {
                authorId?: string;
                /** @description An MQM path, for example accuracy/mistranslation. */
                category?: string;
                paragraphId?: string;
                groupId?: string;
            };
        };
        GroupAcceptance: {
            version: number;
            text: string;
            note?: string;
        };
        Replacement: {
            find: string;
            replacement: string;
            matchCase?: boolean;
            /** @description No part of a longer word; a Korean noun is whole with its particles. */
            wholeWords?: boolean;
            /**
             * @default target
             * @constant
             */
            side?: "target";
            /** @description Only say where; nothing is stored. */
            preview?: boolean;
            /** @description The hits of a preview that are meant; without it, all. */
            only?: {
                paragraphId: string;
                version: number;
                start: number;
            }[];
            reason?: string;
        };
        BulkUndo: {
            threadIds: string[];
        };
        NewAssignment: components["schemas"]["MemberRemoval"] & {
            fromUnitId?: string;
            toUnitId?: string;
            /** Format: date-time */
            dueAt?: string;
            note?: string;
        };
        HandingOver: components["schemas"]["MemberRemoval"] & {
            note?: string;
        };
        SignInRules: {
            secondFactor: boolean;
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        PasswordReset: {
            token: string;
            next: string;
        };
        NewUser: {
            /** Format: email */
            email: string;
            name: string;
            /** @description Not needed where people sign in by OpenID Connect. */
            password?: string;
            /** @default false */
            admin?: boolean;
        };
        NewInvitation: {
            /** Format: email */
            email: string;
            name?: string;
            /** @default false */
            admin?: boolean;
            articleId?: string;
            /** @enum {string} */
            role?: "viewer" | "translator" | "reviewer" | "editor";
        };
        InvitationAcceptance: {
            token: string;
            name: string;
            password: string;
        };
        WorkspacePolicyInput: {
            selfApproval: boolean;
            signOffs: 1 | 2;
            rejectReason: boolean;
            /** @description The automatic checks whose open findings block approval. Absent where none does; where it is left out of an input, they stay as they are. */
            checksBlocking?: components["schemas"]["CheckId"][];
            /** @description Where they are left out, they stay as they are. */
            weights?: components["schemas"]["Weights"];
        };
        /** @description What an error counts for, by its severity. A minor error of punctuation has a weight of its own. */
        Weights: {
            neutral: number;
            minor: number;
            major: number;
            critical: number;
            punctuation: number;
        };
        StyleRuleInput: {
            id?: string;
            /** @enum {string} */
            kind: "substitution" | "existence" | "occurrence" | "capitalization";
            /** @description Words, alternatives separated by | or a comma; a regular expression where regex is true. Of a capitalization, the words as they should be written, or how headings are: $title, $sentence, $lower, $upper. */
            find: string;
            /** @description What to write instead (substitution). */
            instead?: string;
            /**
             * @description What a finding says; %s stands for the words to write (substitution), then for those found.
             * @default
             */
            why?: string;
            /** @description Of the text it is about: en also covers en-GB. */
            language: string;
            matchCase?: boolean;
            /** @description True where left out: no part of a longer word; a Korean word is whole with its particles. */
            wholeWords?: boolean;
            /** @description English: the other forms of the words as well. */
            inflected?: boolean;
            regex?: boolean;
            /** @description Words that are all right nevertheless. */
            except?: string;
            /** @description Occurrence: no more of them; one where nothing is said. */
            atMost?: number;
            /** @description Occurrence: no fewer of them. */
            atLeast?: number;
            /**
             * @description Occurrence: in what; a paragraph.
             * @enum {string}
             */
            per?: "sentence" | "paragraph";
            /**
             * @description Nowhere but in headings.
             * @constant
             */
            only?: "heading";
            /**
             * @description Minor where left out.
             * @enum {string}
             */
            severity?: "neutral" | "minor" | "major" | "critical";
            /** @default true */
            on?: boolean;
        };
        TermInput: {
            id?: string;
            source: string;
            target: string;
            sourceLanguage: string;
            targetLanguage: string;
            domain?: string;
            partOfSpeech?: string;
            /** @description What it must not be rendered as. */
            forbidden?: string[];
            note?: string;
            /**
             * @default confirmed
             * @enum {string}
             */
            status?: "proposed" | "confirmed" | "declined";
        };
        MemoryForm: {
            /**
             * Format: binary
             * @description TMX.
             */
            file: string;
            /** @description If missing, that of the file. */
            name?: string;
            /** @description If missing, as the file says. */
            sourceLanguage?: string;
            targetLanguage?: string;
        };
        /** @enum {string} */
        QueryState: "asked" | "answered" | "overdue" | "withdrawn";
        NewQuery: {
            /** @description The id of somebody asked in this article before, or who it is: found again by address or name. */
            guest: string | {
                name: string;
                /** Format: email */
                email?: string;
                /** @default author */
                kind?: components["schemas"]["GuestKind"];
                /** @enum {string} */
                locale: "en" | "ko";
            };
            question: string;
            /** Format: date-time */
            dueAt?: string;
        };
        /** @enum {string} */
        GuestKind: "author" | "translator" | "lawyer" | "source" | "other";
        NewProofLink: {
            name: string;
            /** Format: email */
            email?: string;
            /** @default author */
            kind?: components["schemas"]["GuestKind"];
            /** @enum {string} */
            locale: "en" | "ko";
            /**
             * @default clean
             * @enum {string}
             */
            content?: "clean" | "tracked";
            /** @description How long the link works; if absent, 30. */
            days?: number;
        };
        ApprovalSummary: {
            units: number;
            signOffs: {
                userId: string;
                name: string;
                units: number;
            }[];
            decisions: {
                userId: string;
                name: string;
                accepted: number;
                rejected: number;
            }[];
            waived: {
                /** @enum {string} */
                kind: "gap" | "finding";
                id: string;
                what: string;
                reason: string;
                by?: {
                    userId: string;
                    name: string;
                };
            }[];
            waivedCount: number;
            open: {
                gaps: number;
                issues: number;
                comments: number;
                findings: number;
            };
        };
        Article: {
            id: string;
            title: {
                source: string;
                target: string;
            };
            /** @description Whether the title of a side follows its headline, or was set by hand. Absent in older documents. */
            titleFollows?: {
                source: boolean;
                target: boolean;
            };
            byline?: string;
            /** @description The translator: a person, or an engine. */
            translatedBy?: string;
            sourceLanguage: string;
            targetLanguage: string;
            /** @enum {string} */
            status: "draft" | "in_review" | "approved";
            locked: boolean;
            /** @description While it is approved: who approved it, and when. Left out in lists. */
            approved?: {
                by: components["schemas"]["Person"] | null;
                /** Format: date-time */
                at: string;
            };
            /** Format: date-time */
            dueAt?: string;
            /**
             * Format: date
             * @description The day the article is dated.
             */
            date?: string;
            policy: components["schemas"]["PolicyOutput"];
            /** @description Left out in lists. */
            glossary?: components["schemas"]["GlossaryEntry"][];
            /** @description The automatic checks that don’t run here. */
            checksOff: components["schemas"]["CheckId"][];
            /** @description Whether the automatic checks have seen the current version of the article. */
            checked: boolean;
            counts: {
                units: number;
                signedOff: number;
                suggestions: {
                    pending: number;
                    conflict: number;
                    accepted: number;
                    rejected: number;
                };
                /**
                 * @description The suggestions, those that are decided as one group (groupId) counted once.
                 * @default {
                 *       "pending": 0,
                 *       "accepted": 0,
                 *       "rejected": 0
                 *     }
                 */
                decisions: {
                    pending: number;
                    accepted: number;
                    rejected: number;
                };
                gaps: {
                    open: number;
                };
                issues: {
                    open: number;
                };
                comments: {
                    open: number;
                };
                findings: {
                    open: number;
                };
            };
            /** @description The caller’s role; null for an admin who is not a member. */
            role: ("viewer" | "translator" | "reviewer" | "editor") | null;
            abilities: string[];
            /** @description Its members; only in lists. */
            members?: {
                userId: string;
                name: string;
                /** @enum {string} */
                role: "viewer" | "translator" | "reviewer" | "editor";
            }[];
            /** @description Those that have not ended; absent if none. */
            assignments?: components["schemas"]["Assignment"][];
            /** @description Only of a removed article, in the list of these. */
            removed?: components["schemas"]["Removal"];
            /** @description Where a search found its words first; only with q. */
            found?: components["schemas"]["Found"];
            seq: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Person: {
            id: string;
            name: string;
        };
        GlossaryEntry: {
            source: string;
            target: string;
            note?: string;
        };
        Assignment: {
            id: string;
            articleId: string;
            userId: string;
            name: string;
            /** @description The first unit of the range; absent: from the beginning. */
            fromUnitId?: string;
            /** @description The last unit of the range; absent: to the end. */
            toUnitId?: string;
            /** @description The number of the first unit, as the desk shows it. */
            from?: number;
            /** @description The number of the last unit. */
            to?: number;
            /** Format: date-time */
            dueAt?: string;
            note?: string;
            createdById: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt?: string;
            endedAs?: components["schemas"]["AssignmentEnd"];
        };
        /** @enum {string} */
        AssignmentEnd: "done" | "handed-over" | "withdrawn";
        Removal: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description Purged after that.
             */
            until: string;
        };
        Found: {
            /** @enum {string} */
            in: "title" | "text" | "comment";
            /** @description The words searched for, with their context. */
            excerpt: string;
            /** @description Of a text: the unit it stands in. */
            unitId?: string;
            /**
             * @description Of a text.
             * @enum {string}
             */
            side?: "source" | "target";
            /** @description Of a comment: its thread. */
            threadId?: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            /** @description As in the header X-Request-Id, and in the log. */
            requestId?: string;
            issues?: {
                path: string;
                message: string;
            }[];
            /** @description With STALE_VERSION: as it reads now. */
            paragraph?: components["schemas"]["Paragraph"];
            /** @description With ALREADY_DECIDED and CONFLICT: the current suggestion. */
            thread?: components["schemas"]["Thread"];
            /** @description Of several: the one that is refused. */
            threadId?: string;
            /** @description With NOT_FOUND, for its members: the article was removed. */
            removed?: components["schemas"]["Removed"];
            /** @description The later acceptances that build on the one to be undone. */
            standing?: {
                threadId: string;
            }[];
            /** @description The units that a join brought together are paired otherwise since: it can’t be undone. */
            pairedAnew?: boolean;
            /** @description As the header Retry-After says, in seconds. */
            retryAfter?: number;
        } & {
            [key: string]: unknown;
        };
        Paragraph: {
            id: string;
            articleId: string;
            unitId: string;
            /** @enum {string} */
            side: "source" | "target";
            position: number;
            /** @enum {string} */
            kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
            level?: number;
            text: string;
            version: number;
            /** @description False: a correction made it. */
            imported: boolean;
        };
        Thread: {
            id: string;
            articleId: string;
            unitId: string | null;
            paragraphId: string | null;
            /** @enum {string} */
            kind: "comment" | "suggestion" | "issue" | "gap";
            /** @enum {string} */
            status: "open" | "resolved";
            anchor: components["schemas"]["Anchor"] | null;
            author: components["schemas"]["Person"];
            /** Format: date-time */
            createdAt: string;
            comments: components["schemas"]["Comment"][];
            suggestion?: components["schemas"]["Suggestion"];
            issue?: components["schemas"]["Issue"];
            gap?: components["schemas"]["Gap"];
            /** @description The finding that it was made of. */
            findingId?: string;
            /** @description What people outside were asked about it; absent if nothing. */
            queries?: components["schemas"]["Query"][];
            /** @description The event that changed it last; 0: unchanged since import. */
            seq: number;
        };
        Anchor: {
            version: number;
            start: number;
            end: number;
            quote: string;
            prefix: string;
            suffix: string;
            /** @enum {string} */
            state: "exact" | "changed" | "conflict" | "orphaned";
        };
        Comment: {
            id: string;
            threadId: string;
            author: components["schemas"]["Person"];
            /** @description Markdown; empty once deleted. */
            body: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt?: string;
            /** Format: date-time */
            deletedAt?: string;
            mentions: string[];
            /** @description The query that it answers: it came by a link, from somebody outside. */
            queryId?: string;
        };
        Suggestion: {
            original: string;
            replacement: string;
            structure?: components["schemas"]["Structure"];
            category?: string;
            reason?: string;
            /** @enum {string} */
            decision: "pending" | "accepted" | "rejected" | "withdrawn" | "superseded";
            conflict: boolean;
            decidedBy?: components["schemas"]["Person"];
            /** Format: date-time */
            decidedAt?: string;
            decisionNote?: string;
            appliedText?: string;
            /** @description The parts of a rewrite or a replacement share it: one decision. */
            groupId?: string;
            /**
             * @description Its group was taken apart: it is decided by itself.
             * @constant
             */
            apart?: true;
            /** @description The gap or issue that it was suggested for: accepting it ends that. */
            fixesId?: string;
            /**
             * @description Its acceptance ended that; an undo opens it again.
             * @constant
             */
            fixed?: true;
            /**
             * @description An edit in a returned file that was not tracked there.
             * @constant
             */
            untracked?: true;
            /** @description What was decided in a returned file, and by whom, for an editor to confirm or dismiss. */
            outside?: {
                /** @enum {string} */
                decision: "accept" | "reject";
                name: string;
                /** Format: date-time */
                at?: string;
            };
        };
        Structure: {
            /** @constant */
            op: "join-next";
            /** @description The paragraph that came next when this was proposed. */
            next?: string;
        } | {
            /** @constant */
            op: "insert";
            unitId: string;
            after: string | null;
            /** @enum {string} */
            paragraphKind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
            level?: number;
        } | {
            /** @constant */
            op: "remove";
        } | {
            /** @constant */
            op: "kind";
            /** @enum {string} */
            to: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
            level?: number;
        };
        Issue: {
            category: string;
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            /**
             * @description It was resolved because there is no error: it isn’t counted in the score.
             * @constant
             */
            noError?: true;
        };
        Gap: {
            type: components["schemas"]["GapType"];
            /** @enum {string} */
            origin: "source" | "translation" | "both" | "undetermined";
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            explanation: string;
            links: components["schemas"]["GapLink"][];
            /** @enum {string} */
            resolution: "open" | "fixed" | "noted" | "waived";
            resolutionNote?: string;
            /** @description Of a gap that is fixed: the accepted suggestion that did it. */
            fixedById?: string;
        };
        GapLink: {
            /** @description To remove it by. Absent in exported documents. */
            id?: string;
            paragraphId: string;
            start: number;
            end: number;
            /** @description The words chosen, also where the text reads differently now. */
            quote: string;
            /** @enum {string} */
            relation: "supports" | "contradicts" | "needs" | "repeats";
            /**
             * @description The words of the gap go on here: it spans several paragraphs.
             * @constant
             */
            continues?: true;
            /**
             * @description What became of its words since they were chosen. Absent in older documents.
             * @enum {string}
             */
            state?: "exact" | "changed" | "conflict" | "orphaned";
        };
        Query: {
            id: string;
            threadId: string;
            guest: {
                id: string;
                name: string;
                kind: components["schemas"]["GuestKind"];
                /** @description Whether Stet can remind them by mail. */
                mails: boolean;
            };
            question: string;
            askedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt?: string;
            /**
             * Format: date-time
             * @description When it was first answered.
             */
            answeredAt?: string;
            /** Format: date-time */
            withdrawnAt?: string;
        };
        Removed: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description Purged after that.
             */
            until: string;
            /** @description By the caller. */
            restorable: boolean;
        };
        Preview: {
            title: {
                source: string;
                target: string;
            };
            byline?: string;
            units: {
                source: {
                    /** @enum {string} */
                    kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                    level?: number;
                    text: string;
                }[];
                target: {
                    /** @enum {string} */
                    kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                    level?: number;
                    text: string;
                }[];
                score: number;
                /** @enum {string} */
                excludedAs?: "site" | "byline" | "contact" | "credit" | "tags" | "navigation" | "promotion" | "comment" | "title-copy" | "leftover";
            }[];
            /** @description As given; as detected, or else guessed, where they were not. */
            languages: {
                source?: string;
                target?: string;
            };
            /** @description What the texts look like; absent where that is not certain. */
            detected: {
                source?: string;
                target?: string;
            };
            formats: {
                /** @enum {string} */
                source?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
                /** @enum {string} */
                target?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
                /** @enum {string} */
                bilingual?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
            };
            /** @description Tracked changes that come along. */
            changes: number;
            /** @description Comments that come along. */
            remarks: number;
            warnings: components["schemas"]["Warning"][];
        };
        Warning: {
            /** @enum {string} */
            code: "same-language" | "sides-swapped" | "language-differs" | "language-guessed" | "wrong-extension" | "encoding";
            message: string;
            path: string;
        };
        Present: {
            /** @description A tab of the browser: one person may have several. */
            client: string;
            userId: string;
            name: string;
            unitId: string | null;
            writing: boolean;
        };
        Unit: {
            id: string;
            position: number;
            alignment: {
                score: number;
                /** @enum {string} */
                method: "auto" | "manual";
            };
            source: components["schemas"]["Paragraph"][];
            target: components["schemas"]["Paragraph"][];
            /** @description Imported paragraphs of the translation that corrections took out or joined to others, and those of the source that a new version dropped. */
            removed?: components["schemas"]["Paragraph"][];
            signOffs: components["schemas"]["SignOff"][];
            excluded: boolean;
            /** @enum {string} */
            excludedAs?: "site" | "byline" | "contact" | "credit" | "tags" | "navigation" | "promotion" | "comment" | "title-copy" | "leftover";
            /** @description The event that brought another text of its source; absent once somebody has signed the unit off. */
            sourceSeq?: number;
            /** @description The event that changed it last; 0: unchanged since import. */
            seq: number;
        };
        SignOff: {
            userId: string;
            name: string;
            /** Format: date-time */
            at: string;
            current: boolean;
        };
        /** @description An automatic check, in the reader’s language. */
        Check: {
            id: components["schemas"]["CheckId"];
            family: components["schemas"]["CheckFamily"];
            /** @description New articles begin with it switched off. */
            offByDefault: boolean;
            title: string;
            /** @description What a finding of it says, in one line. */
            summary: string;
            /** @description Why a copy editor wants to know, and what it lets pass. */
            why: string;
        };
        /**
         * @description translation: what compares both texts. style: consistency and style, on either side.
         * @enum {string}
         */
        CheckFamily: "translation" | "style" | "logic";
        Finding: {
            id: string;
            unitId: string;
            /** @enum {string} */
            side: "source" | "target";
            paragraphId: string;
            version: number;
            start: number;
            end: number;
            quote: string;
            check: components["schemas"]["CheckId"];
            family: components["schemas"]["CheckFamily"];
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            confidence: number;
            /** @description What was seen, in the reader’s language. */
            message: string;
            /** @description The expected text, where that is known. */
            expected?: string;
            /** @description The text on the other side that it refers to. */
            counterpart?: {
                paragraphId: string;
                version: number;
                start: number;
                end: number;
                quote: string;
            };
            /** @description What a thread made of it is, where a person doesn’t say otherwise. */
            classification: {
                category: string;
                gapType: components["schemas"]["GapType"];
                /** @enum {string} */
                gapOrigin?: "source" | "translation" | "both" | "undetermined";
            };
            /** @enum {string} */
            status: "open" | "dismissed" | "promoted" | "fixed";
            /** @description Why it was dismissed. */
            reason?: string;
            judgedBy?: components["schemas"]["Person"];
            /** @description The thread it was turned into. */
            threadId?: string;
        };
        PromotionUndone: {
            finding: components["schemas"]["Finding"];
            thread: components["schemas"]["Thread"];
        };
        Gate: {
            open: boolean;
            blockers: components["schemas"]["Blocker"][];
        };
        Blocker: {
            /** @enum {string} */
            kind: "pending" | "conflict" | "gap" | "issue" | "finding" | "unchecked" | "sign-off" | "empty" | "query";
            /** @description Of the thread, finding or unit; of the article, if it is unchecked. */
            id: string;
            /** @description The unanswered query; `id` is its thread. */
            queryId?: string;
            message: string;
            /** @description The unit that it is in; absent if it is about the article. */
            unitId?: string;
            /** @description The address of the place in this application, beginning with a slash. */
            link?: string;
            /** @description The group that it is decided with. */
            groupId?: string;
        };
        Changes: {
            /** @description To ask from next time. */
            seq: number;
            /** @description So much has changed that the article should be loaded again; the lists are empty. */
            tooMany: boolean;
            /** @description Those changed, as they are now, in order. */
            units: components["schemas"]["Unit"][];
            /** @description Those changed, as they are now, oldest first. */
            threads: components["schemas"]["Thread"][];
            /** @description All units in order, where units came, went or moved. */
            unitIds?: string[];
            /** @description The earlier text of the paragraphs that have changed. */
            texts: {
                paragraphId: string;
                unitId: string;
                text: string;
            }[];
            /** @description What happened, the last 200. */
            events: components["schemas"]["Event"][];
        };
        Event: {
            seq: number;
            /** @description One of the names in EventData; a later edition may add others. */
            type: string;
            articleId: string;
            /** @description Null for what Stet itself did. */
            actor: components["schemas"]["Person"] | null;
            /** Format: date-time */
            at: string;
            /** @description What EventData says under the event’s type; an event from before may lack keys. */
            data: {
                [key: string]: unknown;
            };
            hash: string;
            /** @description What may be another after it: article, members, units, threads, findings, gate, text, order. */
            changes?: string[];
        };
        ComparedUnit: {
            unitId: string;
            paragraphs: {
                paragraphId: string;
                /** @description Empty where there was none. */
                before: string;
                /** @description Empty where there is none. */
                after: string;
                changes: {
                    start: number;
                    end: number;
                    insert: string;
                    threadId?: string;
                    /** @description Who proposed it. */
                    author?: components["schemas"]["Person"];
                    /** @description Who accepted it. */
                    decidedBy?: components["schemas"]["Person"];
                }[];
            }[];
            lines: components["schemas"]["ComparedLine"][];
        };
        /** @description A paragraph as a word processor holds one, with its tracked changes. */
        ComparedLine: {
            /** @enum {string} */
            kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
            level?: number;
            /** @description Of what kind it was, and who changed it. */
            was?: {
                /** @enum {string} */
                kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                level?: number;
                threadId: string;
            };
            words: {
                /** @description As they are read, without the signs of Markdown. */
                words: string;
                style: {
                    /** @constant */
                    emphasis?: true;
                    /** @constant */
                    strong?: true;
                    /** @constant */
                    code?: true;
                    href?: string;
                };
                change?: {
                    /** @enum {string} */
                    is: "inserted" | "deleted";
                    threadId: string;
                    /** @description With passing: the change that had inserted what this one deleted. */
                    insertedBy?: string;
                };
            }[];
            /** @description The paragraph’s end came, or went. */
            end?: {
                /** @enum {string} */
                is: "inserted" | "deleted";
                threadId: string;
                /** @description With passing: the change that had inserted what this one deleted. */
                insertedBy?: string;
            };
        };
        Visit: {
            seq: number | null;
        };
        LedgerWords: {
            /** @enum {string} */
            kind: "name" | "number";
            /** @description Shared by all that render the same name or number, on both sides. */
            key: string;
            unitId: string;
            /** @enum {string} */
            side: "source" | "target";
            paragraphId: string;
            version: number;
            start: number;
            end: number;
            quote: string;
        };
        Member: {
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "viewer" | "translator" | "reviewer" | "editor";
        };
        Version: {
            version: number;
            text: string;
            splice: {
                start: number;
                end: number;
                insert: string;
            } | null;
            threadId?: string;
            /** @description The proposer, also after edits; for an undo, who undid it; null for the imported text. */
            author: components["schemas"]["Person"] | null;
            /** @description Who had proposed exactly the same. */
            alsoBy?: components["schemas"]["Person"][];
            /** @description Who accepted it. */
            decidedBy?: components["schemas"]["Person"];
            /**
             * @description What happened besides the words.
             * @enum {string}
             */
            structure?: "split" | "join" | "insert" | "remove" | "kind";
            /** @description The version that this one undoes. */
            undoes?: number;
            /** Format: date-time */
            at: string;
        };
        SentencePair: {
            source: {
                paragraphId: string;
                version: number;
                start: number;
                end: number;
                quote: string;
            }[];
            target: {
                paragraphId: string;
                version: number;
                start: number;
                end: number;
                quote: string;
            }[];
            confidence: number;
        };
        GapTypeEntry: {
            id: components["schemas"]["GapType"];
            /**
             * @description Where gaps of this type mostly come from.
             * @enum {string}
             */
            origin: "source" | "translation" | "both" | "undetermined";
            /** @description The works that it is taken from. */
            sources: {
                work: string;
                cite: string;
                /** @description Where in the work, in its own term. */
                part: string;
                href?: string;
            }[];
            /** @description How many gaps of it are in the articles the caller may read. */
            used: number;
            en: {
                name: string;
                definition: string;
                example: string;
            };
            ko: {
                name: string;
                definition: string;
                example: string;
            };
        };
        GapMap: {
            title: {
                source: string;
                target: string;
            };
            sourceLanguage: string;
            targetLanguage: string;
            /** @description The event after which the article stands so. */
            seq: number;
            parts: ({
                /** @constant */
                type: "unit";
                id: string;
                number: number | null;
                source: {
                    id: string;
                    /** @enum {string} */
                    kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                    /** @description Of its text, in UTF-16 code units. */
                    length: number;
                    /** @description Absent in an article that is too long to be shown whole. */
                    text?: string;
                }[];
                target: {
                    id: string;
                    /** @enum {string} */
                    kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                    /** @description Of its text, in UTF-16 code units. */
                    length: number;
                    /** @description Absent in an article that is too long to be shown whole. */
                    text?: string;
                }[];
            } | {
                /** @constant */
                type: "unmarked";
                units: number;
            })[];
            /** @description Ended ones too, in the order of the text. */
            gaps: components["schemas"]["Thread"][];
            /** @description None in a language whose words can’t be compared. */
            promises: components["schemas"]["PromisedText"][];
        };
        PromisedText: {
            /** @enum {string} */
            role: "headline" | "lede";
            /** @enum {string} */
            side: "source" | "target";
            unitId: string;
            paragraphId: string;
            text: string;
            words: {
                start: number;
                end: number;
                /** @description The first units that take the word up. */
                units: string[];
                /** @description How many do. */
                count: number;
            }[];
            /** @description The units that take up the most of its words, wherever they are in the article; of as many the first. */
            carriers: {
                unitId: string;
                number: number;
                /** @description How many of the words it takes up. */
                words: number;
            }[];
            /** @description How many units take up any. */
            carriedBy: number;
        };
        ReturnPreview: {
            suggestions: number;
            /** @description Of the suggestions: edits that were not tracked. */
            untracked: number;
            /** @description New threads. */
            comments: number;
            replies: number;
            resolved: number;
            /** @description Suggestions that were accepted or rejected in the file. */
            decisions: number;
            /** @description Of the suggestions: their words have changed since. */
            conflicts: number;
            /** @description Changes that no suggestion can express: they become comments. */
            inWords: number;
            /** @description Of the comments and replies: notes to readers that were written, edited or deleted in the file. */
            notes: number;
            /** @description What was brought before. */
            already: number;
            /**
             * @description words: the file doesn’t say which export it is. A Word file was compared with the one that it is most like, others with the present text.
             * @enum {string}
             */
            matchedBy: "marks" | "words";
            /** @description The event after which it was exported; null: it was compared with the present text. */
            baseSeq: number | null;
            /** @description When that event was. */
            baseAt: string | null;
            /** @description How much of the text was found again. */
            likeness: number;
            /** @description What isn’t sure, in the order of the file. */
            paragraphs: components["schemas"]["UnsureParagraph"][];
            /** @description Units of an XLIFF file whose source was edited in it. Such edits aren’t brought in. */
            sourceEdits: number;
            /** @description Line breaks of the text for which a Markdown file has spaces. It doesn’t say whether that was meant: they stay. */
            spacing: number;
            /** @description How many aren’t; more than `paragraphs` where those are 200. */
            unsure: number;
            /** @description The names in the file, and the members to whom they were given before or who are called so. */
            authors: {
                name: string;
                userId: string | null;
            }[];
        };
        /** @description A paragraph of the file whose mark is lost and whose words are others, or that was paired by hand. */
        UnsureParagraph: {
            /** @description Which paragraph of the file: from 0, blank ones not counted. */
            index: number;
            /** @description How it begins in the file. */
            text: string;
            /** @description The paragraph of the exported text that it is taken for; null: none. */
            paragraphId: string | null;
            /** @enum {string} */
            by: "words" | "hand";
            /** @description How much its words have in common with that; 0 without one. */
            likeness: number;
            /** @description What it may be: the most alike first, at most five, none that another certainly is. */
            candidates: {
                paragraphId: string;
                unitNumber: number | null;
                /** @description How it begins. */
                text: string;
                likeness: number;
            }[];
        };
        /** @description Without a returnId: there was nothing new. */
        BroughtBack: {
            returnId: string | null;
            /** @description The threads that came, and those that were there and were answered, resolved or decided in the file. */
            threadIds: string[];
            suggestions: number;
            /** @description Of the suggestions: edits that were not tracked. */
            untracked: number;
            /** @description New threads. */
            comments: number;
            replies: number;
            resolved: number;
            /** @description Suggestions that were accepted or rejected in the file. */
            decisions: number;
            /** @description Of the suggestions: their words have changed since. */
            conflicts: number;
            /** @description Changes that no suggestion can express: they become comments. */
            inWords: number;
            /** @description Of the comments and replies: notes to readers that were written, edited or deleted in the file. */
            notes: number;
            /** @description What was brought before. */
            already: number;
        };
        ReturnUndone: {
            returnId: string;
            withdrawn: number;
            deleted: number;
        };
        SourceComparison: {
            /** @description The state of the article that this was compared with. */
            seq: number;
            added: {
                /** @description The unit behind which it stands; null: before the first. */
                unitId: string | null;
                /** @enum {string} */
                kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                level?: number;
                text: string;
            }[];
            removed: {
                paragraphId: string;
                unitId: string;
                text: string;
            }[];
            unchanged: number;
            /** @description Comments of the document, which become threads. */
            comments: number;
            /** @description Sign-offs that would lapse. */
            signOffs: number;
            /** @description How much of the two texts is the same. */
            likeness: number;
            warnings: components["schemas"]["VersionWarning"][];
            changed: {
                paragraphId: string;
                unitId: string;
                before: string;
                after: string;
                changes: {
                    start: number;
                    end: number;
                    insert: string;
                }[];
            }[];
            /** @description Threads about words that are no longer there: they stay at their place. */
            threads: number;
            /** @description Tracked changes of the document, taken as accepted. */
            tracked: number;
        };
        VersionWarning: {
            /** @enum {string} */
            code: "language" | "unlike" | "format" | "exported";
            message: string;
            /** @description The language that it seems to be in. */
            language?: string;
        };
        SourceUpdated: {
            /** @description Of its event. */
            seq: number;
            /** @description Those whose source is another now, in order. */
            units: components["schemas"]["Unit"][];
            changed: number;
            added: number;
            removed: number;
            unchanged: number;
            /** @description Threads made of comments in the document. */
            comments: number;
        };
        Updated: {
            changed: number;
            added: number;
            removed: number;
            unchanged: number;
        };
        TranslationComparison: {
            /** @description The state of the article that this was compared with. */
            seq: number;
            added: {
                /** @description The unit behind which it stands; null: before the first. */
                unitId: string | null;
                /** @enum {string} */
                kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                level?: number;
                text: string;
            }[];
            removed: {
                paragraphId: string;
                unitId: string;
                text: string;
            }[];
            unchanged: number;
            /** @description Comments of the document, which become threads. */
            comments: number;
            /** @description Sign-offs that would lapse. */
            signOffs: number;
            /** @description How much of the two texts is the same. */
            likeness: number;
            warnings: components["schemas"]["VersionWarning"][];
            /** @description The number of the event after which it is taken to have begun; 0: as imported. */
            base: number;
            /** @description The states that were tried, the latest first. */
            bases: {
                seq: number;
                likeness: number;
            }[];
            changed: {
                paragraphId: string;
                unitId: string;
                before: string;
                after: string;
                changes: {
                    start: number;
                    end: number;
                    insert: string;
                }[];
                /** @description As it reads now, if it was changed since the base. */
                now?: string;
                /** @description Changes of words that have become others since. */
                conflicts: number;
            }[];
            suggestions: number;
            /** @description Of the suggestions: their words are others now. */
            conflicts: number;
            /** @description Changes that were made or suggested already. */
            already: number;
            /** @description Suggestions of others that are about the same words. */
            pending: number;
            /** @description The names in the file, and the members to whom they were given before or who are called so. */
            authors: {
                name: string;
                userId: string | null;
            }[];
        };
        TranslationBrought: {
            /** @description Of its event. */
            seq: number;
            /** @description null: it brought nothing new, and nothing was stored. */
            returnId: string | null;
            threadIds: string[];
            suggestions: number;
            comments: number;
            conflicts: number;
            already: number;
            changed: number;
            added: number;
            removed: number;
            unchanged: number;
            /** @description Of the suggestions. */
            accepted: number;
        };
        TranslationRestored: {
            seq: number;
            undone: number;
            withdrawn: number;
            deleted: number;
        };
        Then: {
            seq: number;
            /** @description After which it stood so. */
            event: components["schemas"]["Event"];
            /** @enum {string} */
            status: "draft" | "in_review" | "approved";
            /**
             * @description then: the units are those of that time. now: the alignment was edited afterwards, and the record doesn’t keep how the paragraphs were paired before; they are shown in the units of today.
             * @enum {string}
             */
            pairing: "then" | "now";
            /** @description In order, excluded ones too. Texts and kinds are those of that time. */
            units: {
                unitId: string;
                excluded: boolean;
                source: {
                    paragraphId: string;
                    /** @enum {string} */
                    kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                    level?: number;
                    text: string;
                }[];
                target: {
                    paragraphId: string;
                    /** @enum {string} */
                    kind: "heading" | "paragraph" | "quote" | "list-item" | "code" | "caption";
                    level?: number;
                    text: string;
                }[];
            }[];
            nextCursor: string | null;
        };
        Round: {
            round: number;
            /** @description The event that began it; 0: the import. */
            from: number;
            /** @description The approval that ended it; absent while it goes on. */
            to?: number;
            approved?: {
                by: components["schemas"]["Person"] | null;
                /** Format: date-time */
                at: string;
            };
            reopened?: {
                by: components["schemas"]["Person"] | null;
                /** Format: date-time */
                at: string;
                reason?: string;
            };
        };
        /** @description The translation. As it was delivered: issues, whatever became of them, and accepted suggestions with a category. */
        ArticleScore: {
            /** @description Of the included units as they are now: what stands between white space (in Korean, eojeols); each Chinese character or kana by itself. */
            words: number;
            errors: number;
            /** @description The errors, weighed. */
            penalty: number;
            /** @description The penalty by 1,000 words; null if there are no words. */
            per1000: number | null;
            /** @description 100 − 100 × penalty ÷ words; null if there are no words. */
            mqm: number | null;
            /** @description The issues that are open. */
            after: components["schemas"]["Score"];
            bySide: {
                source: {
                    before: components["schemas"]["Score"];
                    after: components["schemas"]["Score"];
                };
                target: {
                    before: components["schemas"]["Score"];
                    after: components["schemas"]["Score"];
                };
            };
            /** @description The heaviest first. */
            byCategory: components["schemas"]["CategoryScore"][];
            weights: components["schemas"]["WeightsOutput"];
            /** @description Absent unless two people have signed off the same unit. */
            agreement?: components["schemas"]["Agreement"];
        };
        Score: {
            /** @description Of the included units as they are now: what stands between white space (in Korean, eojeols); each Chinese character or kana by itself. */
            words: number;
            errors: number;
            /** @description The errors, weighed. */
            penalty: number;
            /** @description The penalty by 1,000 words; null if there are no words. */
            per1000: number | null;
            /** @description 100 − 100 × penalty ÷ words; null if there are no words. */
            mqm: number | null;
        };
        CategoryScore: {
            /** @description A path of MQM. */
            category: string;
            /** @enum {string} */
            side: "source" | "target";
            errors: number;
            open: number;
            severities: {
                neutral: number;
                minor: number;
                major: number;
                critical: number;
            };
            penalty: number;
            per1000: number | null;
        };
        Agreement: {
            /** @description Who has signed off units that somebody else has, too. */
            readers: components["schemas"]["Person"][];
            /** @description Those that two or more have signed off, in whichever version. */
            units: number;
            /** @description Krippendorff’s alpha, nominal, over these units: whether a reader marked something (an issue, a gap, a suggestion). Null where nobody marked anything, or everybody everything: there is no variation to agree on. */
            alpha: number | null;
            /** @description The same for each dimension of MQM; marked: units in which somebody marked it. */
            dimensions: {
                dimension: string;
                alpha: number | null;
                marked: number;
            }[];
            /** @description F1 over the characters that two readers marked, over all pairs; null where nobody marked words. */
            overlap: number | null;
        };
        ReviewReport: {
            article: components["schemas"]["Article"];
            score: components["schemas"]["ArticleScore"];
            rounds: components["schemas"]["Round"][];
            /** @description Who read and decided how much; of an approved article, what its approval was about. */
            review: components["schemas"]["ApprovalSummaryOutput"];
            gate: {
                /** @description What blocks the approval now; none of an approved article. */
                blockers: components["schemas"]["Blocker"][];
                open: boolean;
            };
            /** @description The accepted suggestions, in reading order. */
            corrections: components["schemas"]["ReportedCorrection"][];
            /** @description All of them, in reading order, with how they ended. */
            gaps: components["schemas"]["ReportedGap"][];
            /** @description What people outside were asked, oldest first. */
            queries: components["schemas"]["ReportedQuery"][];
            /** @description The findings that somebody dismissed, by check. */
            dismissed: components["schemas"]["ReportedDismissal"][];
            /** @description The checks whose findings were dismissed, by name in the reader’s language. */
            checks: {
                check: components["schemas"]["CheckId"];
                title: string;
                dismissed: number;
            }[];
        };
        ReportedCorrection: {
            threadId: string;
            /** @description The number of the unit; null: the article as a whole. */
            unit: number | null;
            category?: string;
            original: string;
            applied: string;
            /** @description Of a rewrite, or a replacement, which is one correction: its other parts. */
            further?: {
                threadId: string;
                original: string;
                applied: string;
            }[];
            /** @description It changed a paragraph: split, joined, inserted, removed, its kind. */
            structural: boolean;
            author: components["schemas"]["Person"];
            decidedBy?: components["schemas"]["Person"];
            /** Format: date-time */
            at?: string;
            reason?: string;
        };
        ReportedGap: {
            threadId: string;
            /** @description The number of the unit; null: the article as a whole. */
            unit: number | null;
            quote: string;
            /** @enum {string} */
            side?: "source" | "target";
            type: components["schemas"]["GapType"];
            /** @enum {string} */
            origin: "source" | "translation" | "both" | "undetermined";
            /** @enum {string} */
            severity: "neutral" | "minor" | "major" | "critical";
            explanation: string;
            /**
             * @description Where what it is linked to stands; no number: in a unit that is left out.
             * @default []
             */
            links: {
                paragraphId: string;
                unitId: string;
                unit: number | null;
            }[];
            /** @enum {string} */
            resolution: "open" | "fixed" | "noted" | "waived";
            note?: string;
            /** @description Of a gap that a correction fixed: its thread, of `corrections`. */
            fixedById?: string;
            by?: components["schemas"]["Person"];
            /** Format: date-time */
            at?: string;
        };
        ReportedQuery: {
            queryId: string;
            threadId: string;
            /** @description The number of the unit; null: the article as a whole. */
            unit: number | null;
            to: {
                name: string;
                kind: components["schemas"]["GuestKind"];
            };
            question: string;
            state: components["schemas"]["QueryState"];
            askedBy: components["schemas"]["Person"];
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt?: string;
            answers: {
                body: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        ReportedDismissal: {
            findingId: string;
            /** @description The number of the unit; null: the article as a whole. */
            unit: number | null;
            check: components["schemas"]["CheckId"];
            /** @enum {string} */
            side: "source" | "target";
            quote: string;
            /** @description What the check saw, in the reader’s language. */
            message: string;
            reason: string;
            by?: components["schemas"]["Person"];
            /** Format: date-time */
            at?: string;
        };
        QualityReport: {
            /** @enum {string} */
            by: "month" | "week" | "translator" | "category" | "words";
            /** @description In order of time; else what weighs most first. Words: the 200 most often wrong. */
            items: components["schemas"]["QualityRow"][];
            /** @description All that were looked at. */
            articles: number;
            weights: components["schemas"]["WeightsOutput"];
        };
        QualityRow: {
            /** @description Of the included units as they are now: what stands between white space (in Korean, eojeols); each Chinese character or kana by itself. */
            words: number;
            errors: number;
            /** @description The errors, weighed. */
            penalty: number;
            /** @description The penalty by 1,000 words; null if there are no words. */
            per1000: number | null;
            /** @description 100 − 100 × penalty ÷ words; null if there are no words. */
            mqm: number | null;
            /** @description 2026-11, 2026-W48, a translator (empty: nobody is named), a path of MQM; or the words that were wrong, as they read in the translation. */
            key: string;
            articles: number;
            /** @description The issues that are open. */
            after: components["schemas"]["Score"];
            /** @description Of words: what they were corrected to. */
            corrected?: string[];
        };
        Decided: {
            thread: components["schemas"]["Thread"];
            paragraph: components["schemas"]["Paragraph"];
            conflicts: components["schemas"]["Thread"][];
        };
        BulkDecided: {
            applied: string[];
            skipped: components["schemas"]["Skipped"][];
        };
        Skipped: {
            threadId: string;
            /** @enum {string} */
            reason: "not-found" | "already-decided" | "own" | "not-own" | "conflict" | "overlaps" | "superseded" | "group";
            /** @description The suggestion that was accepted instead. */
            by?: string;
            message: string;
        };
        GroupAccepted: {
            /** @description Its parts, and those for changes that the editor made beside them. */
            accepted: string[];
            /** @description Parts whose words the editor put back as they were. */
            rejected: string[];
        };
        Replaced: {
            /** @description Null: nothing was found, or this is a preview. */
            groupId: string | null;
            threads: components["schemas"]["Thread"][];
            /** @description Of a preview, in reading order. */
            hits?: components["schemas"]["Hit"][];
        };
        Hit: {
            paragraphId: string;
            unitId: string;
            version: number;
            start: number;
            end: number;
            original: string;
            replacement: string;
            /** @description The words before it, some of them. */
            before: string;
            after: string;
            /** @description Pending suggestions for these words. */
            overlaps: string[];
        };
        SearchHit: {
            /** @enum {string} */
            kind: "article" | "paragraph" | "comment" | "suggestion" | "finding" | "person";
            articleId?: string;
            unitId?: string;
            paragraphId?: string;
            threadId?: string;
            findingId?: string;
            personId?: string;
            /** @description Of the article, in the reader’s language; a person’s name. */
            title: string;
            /** @description The words with their context; a person’s e-mail address. */
            excerpt: string;
            /** @description Where the words are in the excerpt. */
            ranges: [
                number,
                number
            ][];
            /**
             * @description Of a paragraph or a finding.
             * @enum {string}
             */
            side?: "source" | "target";
            /** @description Of the excerpt, where it is a text of the article. */
            language?: string;
            /** @description Of a finding: the name of the check, in the reader’s language. */
            check?: string;
            /** @description Who wrote a comment or a suggestion. */
            author?: components["schemas"]["Person"];
            /** Format: date-time */
            at: string;
        };
        OwnAssignment: {
            article: components["schemas"]["ArticleNamed"];
            assignment: components["schemas"]["Assignment"];
        };
        ArticleNamed: {
            id: string;
            title: {
                source: string;
                target: string;
            };
            sourceLanguage: string;
            targetLanguage: string;
            /** @enum {string} */
            status: "draft" | "in_review" | "approved";
            /** Format: date-time */
            dueAt?: string;
        };
        Session: {
            id: string;
            /** @description The one that this is asked by. */
            current: boolean;
            /** @description As the browser says at the sign-in; nobody checks it. */
            browser?: string;
            system?: string;
            /** @description The network address that it began at; of IPv6 the network. */
            address?: string;
            /**
             * @description Signed in by OpenID Connect.
             * @constant
             */
            atProvider?: true;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
        };
        SecondFactor: {
            on: boolean;
            /** @description The workspace asks for one of whoever signs in by password. */
            required: boolean;
            /** Format: date-time */
            since?: string;
            codesLeft?: number;
        };
        NewSecondFactor: {
            /** @description Base32, to be typed into an app. */
            secret: string;
            /** @description otpauth://…, for an app on the same device. */
            uri: string;
            /** @description The same as an SVG image. */
            qr: string;
        };
        RecoveryCodes: {
            codes: string[];
        };
        AccessEvent: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "renamed" | "admin-made" | "admin-ended" | "deactivated" | "reactivated" | "factor-on" | "factor-off" | "factor-reset" | "codes-renewed" | "factor-required" | "factor-optional" | "token-created" | "token-revoked" | "signed-in" | "sign-in-failed" | "recovery-code-used" | "signed-out" | "session-ended" | "sessions-ended" | "password-changed" | "password-set-by-link" | "password-link-made" | "exported";
            /** @description null: the command line, or nobody known. */
            actor: {
                id: string;
                name: string;
            } | null;
            subject: {
                id: string;
                name: string;
            } | null;
            data: {
                [key: string]: unknown;
            };
        };
        Me: {
            id: string;
            email: string;
            name: string;
            admin: boolean;
            /** @enum {string} */
            locale?: "en" | "ko";
            /** @description An IANA name; absent: that of the browser. */
            timeZone?: string;
            /** @enum {string} */
            theme?: "system" | "light" | "dark";
            /**
             * @description An admin gave the password: the pages lead to where it is changed. The API stays open.
             * @constant
             */
            mustChangePassword?: true;
        };
        Waiting: {
            article: components["schemas"]["ArticleNamed"];
            /** @description Of others, to be decided by the caller. */
            suggestions: {
                count: number;
                threadId: string | null;
            };
            /** @description Open gaps that the caller can resolve. */
            gaps: {
                count: number;
                threadId: string | null;
            };
            /** @description Open issues in an article that the caller answers for. */
            issues: {
                count: number;
                threadId: string | null;
            };
            /** @description Suggestions of the caller that no longer fit the text. */
            conflicts: {
                count: number;
                threadId: string | null;
            };
            /** @description Units in review that need a sign-off and whose current version the caller has not signed off. */
            units: number;
            /** @description The first of these units. */
            unitId: string | null;
        };
        MentionOfMe: {
            article: components["schemas"]["ArticleNamed"];
            comment: components["schemas"]["Comment"];
        };
        OwnSuggestion: {
            article: components["schemas"]["ArticleNamed"];
            thread: components["schemas"]["Thread"];
            /** @enum {string} */
            outcome: "pending" | "conflict" | "accepted" | "edited" | "rejected" | "superseded" | "withdrawn";
            /** @description A group that is one decision is listed once: so many parts it has. */
            parts: number;
        };
        User: {
            id: string;
            email: string;
            name: string;
            admin: boolean;
            active: boolean;
            /** Format: date-time */
            lastSignInAt?: string;
            /**
             * @description In a list: they have one.
             * @constant
             */
            secondFactor?: true;
            /**
             * Format: date-time
             * @description Since when they ask for a new password.
             */
            forgotAt?: string;
            /** @description In a list: how many articles they are a member of. */
            articles?: number;
        };
        Membership: {
            articleId: string;
            title: string;
            /** @enum {string} */
            role: "viewer" | "translator" | "reviewer" | "editor";
        };
        OneTimeLink: {
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Invitation: {
            id: string;
            email: string;
            name?: string;
            admin: boolean;
            article?: {
                id: string;
                title: string;
                /** @enum {string} */
                role: "viewer" | "translator" | "reviewer" | "editor";
            };
            invitedBy: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        InvitationLink: {
            link: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** @description Whether it was sent by mail as well. */
            mailed: boolean;
        };
        Token: {
            id: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "review" | "admin";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt?: string;
            /** Format: date-time */
            expiresAt?: string;
        };
        WorkspacePolicy: {
            selfApproval: boolean;
            signOffs: 1 | 2;
            rejectReason: boolean;
            /** @description The automatic checks whose open findings block approval. Absent where none does; where it is left out of an input, they stay as they are. */
            checksBlocking?: components["schemas"]["CheckId"][];
            weights: components["schemas"]["WeightsOutput"];
        };
        StyleGuide: {
            version: number;
            rules: components["schemas"]["StyleRule"][];
        };
        StyleRule: {
            id: string;
            /** @enum {string} */
            kind: "substitution" | "existence" | "occurrence" | "capitalization";
            /** @description Words, alternatives separated by | or a comma; a regular expression where regex is true. Of a capitalization, the words as they should be written, or how headings are: $title, $sentence, $lower, $upper. */
            find: string;
            /** @description What to write instead (substitution). */
            instead?: string;
            /**
             * @description What a finding says; %s stands for the words to write (substitution), then for those found.
             * @default
             */
            why: string;
            /** @description Of the text it is about: en also covers en-GB. */
            language: string;
            matchCase?: boolean;
            /** @description True where left out: no part of a longer word; a Korean word is whole with its particles. */
            wholeWords?: boolean;
            /** @description English: the other forms of the words as well. */
            inflected?: boolean;
            regex?: boolean;
            /** @description Words that are all right nevertheless. */
            except?: string;
            /** @description Occurrence: no more of them; one where nothing is said. */
            atMost?: number;
            /** @description Occurrence: no fewer of them. */
            atLeast?: number;
            /**
             * @description Occurrence: in what; a paragraph.
             * @enum {string}
             */
            per?: "sentence" | "paragraph";
            /**
             * @description Nowhere but in headings.
             * @constant
             */
            only?: "heading";
            /**
             * @description Minor where left out.
             * @enum {string}
             */
            severity?: "neutral" | "minor" | "major" | "critical";
            /** @default true */
            on: boolean;
        };
        StyleTrial: {
            /** @description In the articles of this answer. */
            findings: number;
            articles: {
                articleId: string;
                title: string;
                findings: number;
                places: {
                    /** @description Its id, or its number in what was sent, from 0. */
                    ruleId: string;
                    unitId: string;
                    paragraphId: string;
                    /** @enum {string} */
                    side: "source" | "target";
                    before: string;
                    quote: string;
                    after: string;
                    expected?: string;
                    /** @description Where it is on the desk. */
                    link: string;
                }[];
            }[];
            /** @description How many articles have been looked at, those of earlier answers included. */
            looked: number;
            total: number;
            /** @description To go on with; null: every article has been looked at. */
            nextCursor: string | null;
        };
        WorkspaceGlossary: {
            version: number;
            terms: components["schemas"]["Term"][];
        };
        Term: {
            id: string;
            source: string;
            target: string;
            sourceLanguage: string;
            targetLanguage: string;
            domain?: string;
            partOfSpeech?: string;
            /** @description What it must not be rendered as. */
            forbidden?: string[];
            note?: string;
            /**
             * @default confirmed
             * @enum {string}
             */
            status: "proposed" | "confirmed" | "declined";
        };
        TermAt: {
            paragraphId: string;
            version: number;
            start: number;
            end: number;
            quote: string;
            targets: string[];
            forbidden: string[];
            domain?: string;
            note?: string;
            /**
             * @description Whose glossary has it.
             * @enum {string}
             */
            of: "article" | "workspace";
        };
        Notification: {
            id: string;
            /** @enum {string} */
            type: "mentioned" | "replied" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "reopened" | "resolved" | "lapsed" | "source-updated" | "assigned" | "handed-over" | "assignment-ended" | "due-soon" | "overdue" | "gate-open" | "transitioned" | "membership" | "removed" | "restored" | "answered" | "query-overdue";
            /** @description Absent where the caller may no longer read it, or it was removed. */
            articleId?: string;
            /** @description The first of the threads that it is about. */
            threadId?: string;
            /** @description The first unit of the assignment that it is about. */
            unitId?: string;
            /** @description How many threads of the caller’s it is about. */
            threads: number;
            /** @description Of the article, in the reader’s language. */
            title: string;
            /** @description Who did it. Null: Stet itself. */
            actor: components["schemas"]["Person"] | null;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt?: string;
            /** @description What happened, with the reason given, in the reader’s language. */
            text: string;
        };
        Webhook: {
            id: string;
            url: string;
            /** @description The types of events that it is sent; none: all. */
            types: string[];
            active: boolean;
            createdBy: components["schemas"]["Person"] | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when every delivery has failed.
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description When Stet switched it off, because nothing could be delivered for days.
             */
            stoppedAt?: string;
        };
        Delivery: {
            id: string;
            type: string;
            articleId?: string;
            /** Format: date-time */
            createdAt: string;
            attempts: number;
            /** Format: date-time */
            attemptedAt?: string;
            /**
             * Format: date-time
             * @description When it is sent next; absent: it is over.
             */
            retryAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            gaveUpAt?: string;
            /** @description What the last attempt was answered with. */
            status?: number;
            /** @description The first 1,024 bytes of that answer. */
            answer?: string;
            /** @enum {string} */
            failure?: "private-address" | "not-found" | "unreachable" | "tls" | "timed-out" | "no-secret";
            body: components["schemas"]["DeliveryBody"];
        };
        DeliveryBody: {
            /** @description Of the delivery: the same however often it is sent. */
            id: string;
            type: string;
            articleId: string | null;
            seq: number | null;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Person"] | null;
            data: {
                [key: string]: unknown;
            };
        };
        RememberedSentence: {
            paragraphId: string;
            version: number;
            start: number;
            end: number;
            /** @description The most alike first; at least one. */
            matches: components["schemas"]["MemoryMatch"][];
        };
        /** @description It is of an approved article, or of an imported memory. */
        MemoryMatch: {
            /** @description 100: the same to a sign. */
            score: number;
            source: string;
            target: string;
            /**
             * Format: date-time
             * @description When it was approved, or imported.
             */
            at: string;
            article?: {
                id: string;
                unitId: string;
                title: string;
            };
            memory?: {
                id: string;
                name: string;
            };
        };
        ImportedMemory: {
            id: string;
            name: string;
            importedBy: components["schemas"]["Person"] | null;
            /** Format: date-time */
            importedAt: string;
            /** @description In sentences with their translations. */
            entryCount: number;
        };
        Guest: {
            id: string;
            /** @enum {string} */
            purpose: "queries" | "proof";
            name: string;
            email?: string;
            kind: components["schemas"]["GuestKind"];
            /** @enum {string} */
            locale: "en" | "ko";
            /**
             * @description Of a proof.
             * @enum {string}
             */
            content?: "clean" | "tracked";
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            revokedAt?: string;
            /** @description Whether the link works. */
            open: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        Asked: {
            guest: components["schemas"]["Guest"];
            link: string;
            /** @description Whether Stet sends it by mail. */
            mails: boolean;
            thread: components["schemas"]["Thread"];
            query: components["schemas"]["Query"];
        };
        GuestLink: {
            guest: components["schemas"]["Guest"];
            link: string;
            /** @description Whether Stet sends it by mail. */
            mails: boolean;
        };
        PolicyOutput: {
            selfApproval: boolean;
            signOffs: 1 | 2;
            rejectReason: boolean;
            /** @description The automatic checks whose open findings block approval. Absent where none does; where it is left out of an input, they stay as they are. */
            checksBlocking?: components["schemas"]["CheckId"][];
        };
        ApprovalSummaryOutput: {
            units: number;
            signOffs: {
                userId: string;
                name: string;
                units: number;
            }[];
            decisions: {
                userId: string;
                name: string;
                accepted: number;
                rejected: number;
            }[];
            waived: {
                /** @enum {string} */
                kind: "gap" | "finding";
                id: string;
                what: string;
                reason: string;
                by?: {
                    userId: string;
                    name: string;
                };
            }[];
            waivedCount: number;
            open: {
                gaps: number;
                issues: number;
                comments: number;
                findings: number;
            };
        };
        /** @description What an error counts for, by its severity. A minor error of punctuation has a weight of its own. */
        WeightsOutput: {
            neutral: number;
            minor: number;
            major: number;
            critical: number;
            punctuation: number;
        };
        SignInRulesOutput: {
            secondFactor: boolean;
        };
        StyleRuleInputOutput: {
            id?: string;
            /** @enum {string} */
            kind: "substitution" | "existence" | "occurrence" | "capitalization";
            /** @description Words, alternatives separated by | or a comma; a regular expression where regex is true. Of a capitalization, the words as they should be written, or how headings are: $title, $sentence, $lower, $upper. */
            find: string;
            /** @description What to write instead (substitution). */
            instead?: string;
            /**
             * @description What a finding says; %s stands for the words to write (substitution), then for those found.
             * @default
             */
            why: string;
            /** @description Of the text it is about: en also covers en-GB. */
            language: string;
            matchCase?: boolean;
            /** @description True where left out: no part of a longer word; a Korean word is whole with its particles. */
            wholeWords?: boolean;
            /** @description English: the other forms of the words as well. */
            inflected?: boolean;
            regex?: boolean;
            /** @description Words that are all right nevertheless. */
            except?: string;
            /** @description Occurrence: no more of them; one where nothing is said. */
            atMost?: number;
            /** @description Occurrence: no fewer of them. */
            atLeast?: number;
            /**
             * @description Occurrence: in what; a paragraph.
             * @enum {string}
             */
            per?: "sentence" | "paragraph";
            /**
             * @description Nowhere but in headings.
             * @constant
             */
            only?: "heading";
            /**
             * @description Minor where left out.
             * @enum {string}
             */
            severity?: "neutral" | "minor" | "major" | "critical";
            /** @default true */
            on: boolean;
        };
        TermInputOutput: {
            id?: string;
            source: string;
            target: string;
            sourceLanguage: string;
            targetLanguage: string;
            domain?: string;
            partOfSpeech?: string;
            /** @description What it must not be rendered as. */
            forbidden?: string[];
            note?: string;
            /**
             * @default confirmed
             * @enum {string}
             */
            status: "proposed" | "confirmed" | "declined";
        };
        /** @description What the `data` of an event holds, by the type of the event. */
        EventData: {
            "article.created": {
                units: number;
                suggestions?: number;
                comments?: number;
                /** @enum {string} */
                format?: "text" | "markdown" | "html" | "docx" | "xliff" | "tmx" | "json";
                from?: {
                    articleId: string;
                    seq: number;
                };
                signedElsewhere?: string[];
            };
            "article.changed": {
                title?: {
                    source?: string | null;
                    target?: string | null;
                };
                dueAt?: string | null;
                policy?: {
                    selfApproval: boolean;
                    signOffs: number;
                    rejectReason: boolean;
                    checksBlocking?: string[];
                };
                date?: string | null;
                translatedBy?: string | null;
                glossary?: {
                    source: string;
                    target: string;
                    note?: string;
                }[];
                checksOff?: string[];
            };
            "article.transitioned": {
                /** @enum {string} */
                from: "draft" | "in_review" | "approved";
                /** @enum {string} */
                to: "draft" | "in_review" | "approved";
                reason?: string;
                summary?: components["schemas"]["ApprovalSummaryOutput"];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "article.deleted": {
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "article.restored": {
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "article.brought-back": {
                returnId: string;
                threadIds: string[];
                commentIds: string[];
                suggestions: number;
                comments: number;
                replies: number;
                answered?: string[];
                baseSeq: number | null;
                resolved: string[];
                decided: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "article.return-undone": {
                returnId: string;
                threadIds: string[];
                commentIds: string[];
            };
            "article.exported": {
                /** @enum {string} */
                format: "docx" | "pdf" | "html" | "markdown" | "text" | "xliff" | "xliff12" | "tmx" | "json" | "csv";
                /** @enum {string} */
                content: "clean" | "tracked" | "bilingual" | "report" | "suggestions" | "gaps" | "findings";
            };
            "member.set": {
                userId: string;
                name: string;
                /** @enum {string} */
                role: "viewer" | "translator" | "reviewer" | "editor";
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "member.removed": {
                userId: string;
                name: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "assignment.made": {
                assignmentId: string;
                userId: string;
                name: string;
                fromUnitId?: string;
                toUnitId?: string;
                dueAt?: string;
                note?: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "assignment.ended": {
                assignmentId: string;
                userId: string;
                name: string;
                /** @enum {string} */
                as: "done" | "withdrawn";
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "assignment.handed-over": {
                assignmentId: string;
                userId: string;
                name: string;
                from: {
                    assignmentId: string;
                    userId: string;
                    name: string;
                };
                note?: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "thread.opened": {
                threadId: string;
                /** @enum {string} */
                kind: "comment" | "suggestion" | "issue" | "gap";
                paragraphId?: string;
                unitId?: string;
                findingId?: string;
                fixes?: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "thread.resolved": {
                threadId: string;
                /** @constant */
                noError?: true;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "thread.reopened": {
                threadId: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "thread.anchored": {
                threadId: string;
                paragraphId?: string;
            };
            "comment.added": {
                threadId: string;
                commentId: string;
                /** @constant */
                via?: "mail";
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "comment.edited": {
                threadId: string;
                commentId: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "comment.deleted": {
                threadId: string;
                commentId: string;
            };
            "comment.restored": {
                threadId: string;
                commentId: string;
            };
            "suggestion.accepted": {
                threadId: string;
                paragraphId: string;
                version: number;
                conflicts: string[];
                lapsed: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
                superseded: string[];
                fixed?: string[];
            };
            "suggestion.rejected": {
                threadId: string;
                reason?: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "suggestion.withdrawn": {
                threadId: string;
            };
            "suggestion.reopened": {
                threadId: string;
                conflicts: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "suggestion.undone": {
                threadId: string;
                paragraphId: string;
                version: number;
                conflicts: string[];
                lapsed: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
                reopened?: string[];
            };
            "suggestion.rebased": {
                threadId: string;
                paragraphId?: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "suggestions.decided": {
                /** @enum {string} */
                decision: "accept" | "reject" | "withdraw";
                threadIds: string[];
                decisions?: number;
                skipped: {
                    threadId: string;
                    /** @enum {string} */
                    reason: "not-found" | "already-decided" | "own" | "not-own" | "conflict" | "overlaps" | "superseded" | "group";
                }[];
                reason?: string;
                left?: string[];
                added?: string[];
                superseded?: string[];
                conflicts?: string[];
                lapsed?: string[];
                fixed?: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "suggestions.undone": {
                threadIds: string[];
                decisions?: number;
                lapsed: string[];
                reopened?: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "group.taken-apart": {
                groupId: string;
                threadIds: string[];
            };
            "group.put-together": {
                groupId: string;
                threadIds: string[];
            };
            "suggestion.outside-dismissed": {
                threadId: string;
            };
            "suggestion.outside-restored": {
                threadId: string;
            };
            "paragraph.rewritten": {
                groupId: string;
                threadIds: string[];
                paragraphId: string;
                fixes?: string;
            };
            "text.replaced": {
                groupId: string;
                threadIds: string[];
                find: string;
                replacement: string;
            };
            "finding.dismissed": {
                findingId: string;
                check: string;
                reason: string;
            };
            "finding.reopened": {
                findingId: string;
                check: string;
                threadId?: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "gap.resolved": {
                threadId: string;
                /** @enum {string} */
                resolution: "open" | "fixed" | "noted" | "waived";
                note?: string;
                fixedBy?: string;
                unitId?: string;
                revision?: number;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "gap.reopened": {
                threadId: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "gap.linked": {
                threadId: string;
                linkIds: string[];
            };
            "gap.unlinked": {
                threadId: string;
                linkIds: string[];
            };
            "unit.signed-off": {
                unitId: string;
                revision: number;
            };
            "unit.sign-off-revoked": {
                unitId: string;
            };
            "unit.merged": {
                unitId: string;
                mergedUnitId: string;
            };
            "unit.split": {
                unitId: string;
                newUnitId: string;
                source: number;
                target: number;
            };
            "unit.moved": {
                unitId: string;
                paragraphId: string;
                /** @enum {string} */
                to: "previous" | "next";
                units: string[];
            };
            "units.realigned": {
                unitId: string;
                units: number;
            };
            "units.arranged": {
                units: number;
            };
            "source.updated": {
                changed: string[];
                added: string[];
                removed: string[];
                units: string[];
                lapsed: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
                returnId?: string;
                threadIds?: string[];
                commentIds?: string[];
                pairs?: {
                    source: string[];
                    target: string[];
                    /** @enum {string} */
                    method: "auto" | "manual";
                    score: number;
                }[];
            };
            "source.restored": {
                changed: string[];
                added: string[];
                removed: string[];
                units: string[];
                lapsed: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
                of: number;
                threadIds?: string[];
                commentIds?: string[];
            };
            "translation.brought": {
                returnId: string;
                threadIds: string[];
                commentIds: string[];
                base: number;
                suggestions: number;
                comments: number;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "translation.updated": {
                returnId: string;
                threadIds: string[];
                commentIds: string[];
                base: number;
                suggestions: number;
                comments: number;
                applied: string[];
                superseded: string[];
                conflicts: string[];
                lapsed: string[];
                fixed?: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "translation.restored": {
                returnId: string;
                threadIds: string[];
                commentIds: string[];
                of: number;
                undone: string[];
                lapsed: string[];
                reopened?: string[];
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "unit.excluded": {
                unitId: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "unit.included": {
                unitId: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "query.asked": {
                threadId: string;
                queryId: string;
                guestId: string;
                name: string;
                dueAt?: string;
            };
            "query.answered": {
                threadId: string;
                queryId: string;
                guestId: string;
                name: string;
                commentId: string;
                /** @default [] */
                concerns: {
                    userId: string;
                    /** @enum {string} */
                    reason: "mentioned" | "replied" | "resolved" | "reopened" | "accepted" | "rejected" | "superseded" | "conflict" | "undone" | "rebased" | "lapsed" | "source-updated" | "transitioned" | "removed" | "restored" | "membership" | "assigned" | "handed-over" | "assignment-ended" | "answered";
                    threadIds?: string[];
                }[];
            };
            "query.withdrawn": {
                threadId: string;
                queryId: string;
                guestId: string;
                name: string;
            };
            "query.restored": {
                threadId: string;
                queryId: string;
                guestId: string;
                name: string;
            };
            "guest.link-renewed": {
                guestId: string;
                name: string;
            };
            "guest.link-revoked": {
                guestId: string;
                name: string;
            };
            "guest.reminded": {
                guestId: string;
                name: string;
            };
            "proof.made": {
                guestId: string;
                name: string;
                /** @enum {string} */
                content: "clean" | "tracked";
            };
        };
    };
    responses: {
        /** @description The input isn’t what the contract says; `issues` names each field. `INVALID_INPUT` */
        INVALID_INPUT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No sign-in, or a token that is unknown, revoked or over. `UNAUTHENTICATED` */
        UNAUTHENTICATED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not with this role, or not with this token’s scope. `FORBIDDEN` */
        FORBIDDEN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else was done meanwhile, or must be done first; `code` says what. `CONFLICT` */
        CONFLICT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. `TOO_LARGE` */
        TOO_LARGE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another type than this operation takes. `UNSUPPORTED_FORMAT` */
        UNSUPPORTED_FORMAT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A quota is spent, or too many requests of the caller wait already. `RATE_LIMITED` */
        RATE_LIMITED: {
            headers: {
                /** @description In seconds. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database can’t be reached or can’t be written. What was saved is safe. `UNAVAILABLE` */
        UNAVAILABLE: {
            headers: {
                /** @description In seconds. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused, with the reason; 500 for a fault of Stet’s, which is logged under `requestId` */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The document can’t be read. `UNREADABLE_DOCUMENT` */
        UNREADABLE_DOCUMENT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or none that the caller may know of. `NOT_FOUND` */
        NOT_FOUND: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else was done meanwhile, or must be done first; `code` says what. `CONFLICT`, `STALE_VERSION` */
        CONFLICT_OR_STALE_VERSION: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else was done meanwhile, or must be done first; `code` says what. `CONFLICT`, `STALE_VERSION`, `ARTICLE_LOCKED` */
        CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else was done meanwhile, or must be done first; `code` says what. `CONFLICT`, `STALE_VERSION`, `GATE_CLOSED` */
        CONFLICT_OR_STALE_VERSION_OR_GATE_CLOSED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else was done meanwhile, or must be done first; `code` says what. `CONFLICT`, `STALE_VERSION`, `ARTICLE_LOCKED`, `ALREADY_DECIDED` */
        CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getArticles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Words in titles, in the text or in comments. */
                q?: string;
                sort?: "changed" | "due" | "title" | "progress";
                status?: "draft" | "in_review" | "approved";
                due?: "overdue" | "week";
                /** @description Only those the caller is a member of. */
                mine?: "true";
                /** @description The removed articles that the caller may restore, the last removed first, instead of the others. */
                removed?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The articles the caller may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Article"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticles: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sourceLanguage": "ko",
                 *       "targetLanguage": "en",
                 *       "source": "부산항의 밤\n\n항만공사는 새 크레인 두 기에 143억 원을 냈다고 밝혔다.",
                 *       "target": "A night at the Port of Busan\n\nThe port authority said it paid 14.3 billion won for two new cranes.",
                 *       "translatedBy": "Kim Minji"
                 *     }
                 */
                "application/json": components["schemas"]["NewArticle"];
            };
        };
        responses: {
            /** @description Import an article with its translation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesPreview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "부산항의 밤\n\n항만공사는 새 크레인 두 기에 143억 원을 냈다고 밝혔다.",
                 *       "target": "A night at the Port of Busan\n\nThe port authority said it paid 14.3 billion won for two new cranes."
                 *     }
                 */
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description Read and align without storing anything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description Import an article with its translation from documents */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesImportPreview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description Read and align documents without storing anything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteArticlesId: {
        parameters: {
            query?: {
                /** @description Delete it for good, with its record (admin). */
                purge?: "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "title": "A night at the Port of Busan"
                 *     }
                 */
                "application/json": {
                    /** @description The title of one of its sides, to be sure of what one does; needed with purge. */
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Remove an article */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchArticlesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "dueAt": "2026-12-04T09:00:00Z",
                 *       "translatedBy": "Kim Minji",
                 *       "checksOff": [
                 *         "spelling"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ArticlePatch"];
            };
        };
        responses: {
            /** @description Change the title, due date, policy, date, translator, glossary or checks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdRestore: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a removed article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is at the article now, a row for each tab */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: components["schemas"]["Present"][];
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putArticlesIdPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "client": "tab-1",
                 *       "unitId": "01998c7e-6c00-7d00-b000-9f0a1b2c3d07",
                 *       "writing": true
                 *     }
                 */
                "application/json": {
                    client: string;
                    unitId: string | null;
                    writing: boolean;
                };
            };
        };
        responses: {
            /** @description Report your presence */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdUnits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The units in order, excluded ones too */
            200: {
                headers: {
                    /** @description Of the answer: to be sent in If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The client has it: it sent its ETag */
            304: {
                headers: {
                    /** @description Of the answer: to be sent in If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUnitsUnitIdMerge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Merge a unit with the next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUnitsUnitIdSplit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": 1,
                 *       "target": 1
                 *     }
                 */
                "application/json": components["schemas"]["UnitSplit"];
            };
        };
        responses: {
            /** @description Split a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        units: [
                            components["schemas"]["Unit"],
                            components["schemas"]["Unit"]
                        ];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUnitsUnitIdMove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paragraphId": "01998c7e-5b00-7a00-8000-6c7d8e9f0a01",
                 *       "to": "next"
                 *     }
                 */
                "application/json": components["schemas"]["UnitMove"];
            };
        };
        responses: {
            /** @description Move a paragraph to a neighboring unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those changed, in order. */
                        units: components["schemas"]["Unit"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUnitsUnitIdRealign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Realign everything after a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those changed, in order. */
                        units: components["schemas"]["Unit"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putArticlesIdAlignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "units": [
                 *         {
                 *           "source": [
                 *             "01998c7e-5a00-7a00-8000-6c7d8e9f0a03"
                 *           ],
                 *           "target": [
                 *             "01998c7e-5b00-7a00-8000-6c7d8e9f0a01",
                 *             "01998c7e-5b01-7a00-8000-6c7d8e9f0a02"
                 *           ],
                 *           "excluded": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Arrangement"];
            };
        };
        responses: {
            /** @description Set the alignment of a run of neighboring units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those changed, in order. */
                        units: components["schemas"]["Unit"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUnitsUnitIdExclude: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exclude a unit from the article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUnitsUnitIdInclude: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Include a unit in the article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdThreads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "comment" | "suggestion" | "issue" | "gap";
                status?: "open" | "resolved";
                decision?: "pending" | "accepted" | "rejected" | "withdrawn" | "superseded";
                authorId?: string;
                paragraphId?: string;
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The threads, oldest first */
            200: {
                headers: {
                    /** @description Of the answer: to be sent in If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Thread"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The client has it: it sent its ETag */
            304: {
                headers: {
                    /** @description Of the answer: to be sent in If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdThreads: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "comment",
                 *       "body": "Who took the picture?"
                 *     }
                 */
                "application/json": components["schemas"]["NewArticleThread"];
            };
        };
        responses: {
            /** @description Open a thread about the article as a whole */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automatic checks, in the order of their use to a news desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"][];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdFindings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "open" | "dismissed" | "promoted" | "fixed";
                check?: components["schemas"]["CheckId"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings of the automatic checks, in reading order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Finding"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getFindingsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A finding, whatever became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postFindingsIdDismiss: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The number is the same, in won."
                 *     }
                 */
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description Dismiss a finding with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postFindingsIdReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reopen a dismissed or promoted finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postFindingsIdPromote: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "issue",
                 *       "category": "accuracy/mistranslation",
                 *       "severity": "major"
                 *     }
                 */
                "application/json": components["schemas"]["Promotion"];
            };
        };
        responses: {
            /** @description Turn a finding into a comment, an issue, a gap or a suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postFindingsIdUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Promoted by mistake."
                 *     }
                 */
                "application/json": components["schemas"]["PromotionUndo"];
            };
        };
        responses: {
            /** @description Undo a promotion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionUndone"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdGate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What blocks approval of the article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gate"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an approval now would be about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        summary: components["schemas"]["ApprovalSummaryOutput"];
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdTransition: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "in_review"
                 *     }
                 */
                "application/json": components["schemas"]["Transition"];
            };
        };
        responses: {
            /** @description Move on, or back with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_GATE_CLOSED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdChanges: {
        parameters: {
            query: {
                since: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has changed since an event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdCompare: {
        parameters: {
            query?: {
                /** @description imported, the number of an event (as it was after that one), round:N (as it was approved at the end of that round; while it goes on, as it is now), or now. */
                from?: string;
                /** @description As in from; the later of the two. */
                to?: string;
                /** @description The translation, or the source, of which new versions may have come. */
                side?: "source" | "target";
                /** @description Also draw into the lines what is suggested, where it can be done. Only up to now. */
                pending?: "true";
                /** @description Units in which nothing changed as well. */
                all?: "true";
                /** @description Lines also hold words that one change inserted and another deleted: they are in neither text. */
                passing?: "true";
                cursor?: string;
                /** @description So many units are gone through, changed or not; all where nothing is said. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the translation between two states of the article, by whom */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those in which something changed, or all, in order. */
                        units: components["schemas"]["ComparedUnit"][];
                        nextCursor: string | null;
                        /** @description The last unit gone through; null: to the end. */
                        through: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Last event you have seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putArticlesIdVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seq": 128
                 *     }
                 */
                "application/json": {
                    seq: number;
                };
            };
        };
        responses: {
            /** @description Mark events as seen, up to a number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdLedger: {
        parameters: {
            query?: {
                /** @description The unit to begin with; the first of the article where none is named. */
                from?: string;
                /** @description So many units. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names and numbers of some units in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerWords"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdLedgerPlaces: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a name or a number of the ledger is written, in reading order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerWords"][];
                        count: number;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdEvents: {
        parameters: {
            query?: {
                /** @description Also send the progress of the automatic checks: messages named checks, {done, total}. */
                checks?: "on";
                /** @description Be present under this id, one for each tab, and receive who else is: messages named presence, {people}. */
                presence?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as they happen (Server-Sent Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdExport: {
        parameters: {
            query: {
                format: "docx" | "pdf" | "html" | "markdown" | "text" | "xliff" | "xliff12" | "tmx" | "json" | "csv";
                content?: "clean" | "tracked" | "bilingual" | "report" | "suggestions" | "gaps" | "findings";
                timeZone?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export the article as a document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members of the article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putArticlesIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "daniel@desk.example",
                 *       "role": "reviewer"
                 *     }
                 */
                "application/json": components["schemas"]["MemberInput"];
            };
        };
        responses: {
            /** @description Add a member or change a role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteArticlesIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "01998c70-11aa-7d00-8a00-2f6f7c9d1b01"
                 *     }
                 */
                "application/json": components["schemas"]["MemberRemoval"];
            };
        };
        responses: {
            /** @description Remove a member */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postParagraphsIdThreads: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "suggestion",
                 *       "anchor": {
                 *         "version": 3,
                 *         "start": 4,
                 *         "end": 18
                 *       },
                 *       "replacement": "Busan Port Authority",
                 *       "category": "terminology",
                 *       "reason": "Its name in English."
                 *     }
                 */
                "application/json": components["schemas"]["NewThread"];
            };
        };
        responses: {
            /** @description Comment, suggest, or mark an issue or a gap */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postUnitsIdThreads: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "suggestion",
                 *       "structure": {
                 *         "op": "insert",
                 *         "after": "01998c7e-5b00-7a00-8000-6c7d8e9f0a01"
                 *       },
                 *       "replacement": "Work on the quay begins in March.",
                 *       "reason": "The paragraph is missing."
                 *     }
                 */
                "application/json": components["schemas"]["NewUnitThread"];
            };
        };
        responses: {
            /** @description Suggest a paragraph that is missing in the translation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postParagraphsIdEdit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "text": "The authority paid 14.3 billion won for two new cranes."
                 *     }
                 */
                "application/json": components["schemas"]["Rewrite"];
            };
        };
        responses: {
            /** @description Rewrite a paragraph */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        threads: components["schemas"]["Thread"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getParagraphsIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Version history of a paragraph */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"][];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postThreadsIdComments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "The name is in the glossary."
                 *     }
                 */
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Reply */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteCommentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete your own comment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchCommentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "The name is in the glossary, under 항만공사."
                 *     }
                 */
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Edit your own comment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postCommentsIdRestore: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore your own deleted comment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postThreadsIdResolve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "noError": true
                 *     }
                 */
                "application/json": components["schemas"]["ThreadResolution"];
            };
        };
        responses: {
            /** @description Resolve a thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postThreadsIdAnchor: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "paragraphId": "01998c7e-5b00-7a00-8000-6c7d8e9f0a01",
                 *       "anchor": {
                 *         "version": 4,
                 *         "start": 0,
                 *         "end": 12
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Reanchoring"];
            };
        };
        responses: {
            /** @description Keep a thread open whose text is gone, at its place or on other text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postThreadsIdReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reopen a resolved thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getUnitsIdSentences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Aligned sentences of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pairs: components["schemas"]["SentencePair"][];
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putUnitsIdSignOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "read": [
                 *         {
                 *           "paragraphId": "01998c7e-5b00-7a00-8000-6c7d8e9f0a01",
                 *           "version": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SignOffInput"];
            };
        };
        responses: {
            /** @description Sign off a unit in its current version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteUnitsIdSignOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove your sign-off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getGapTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The types of gap with their definitions and sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapTypeEntry"][];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdGapMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article as its paragraphs, with its gaps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapMap"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGapsThreadIdResolve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resolution": "noted",
                 *       "note": "A note tells readers what won are worth."
                 *     }
                 */
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description Resolve a gap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGapsThreadIdReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reopen a gap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGapsThreadIdLinks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "links": [
                 *         {
                 *           "paragraphId": "01998c7e-5b01-7a00-8000-6c7d8e9f0a02",
                 *           "start": 0,
                 *           "end": 14,
                 *           "relation": "contradicts"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewLinks"];
            };
        };
        responses: {
            /** @description Link a gap to other words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGapsThreadIdLinksRemove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "linkIds": [
                 *         "01998c82-8e00-7c00-a000-8e9f0a1b2c06"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChosenLinks"];
            };
        };
        responses: {
            /** @description Take links off a gap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGapsThreadIdLinksRestore: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "linkIds": [
                 *         "01998c82-8e00-7c00-a000-8e9f0a1b2c06"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChosenLinks"];
            };
        };
        responses: {
            /** @description Put links back that were taken off a gap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdReturnsPreview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ReturnForm"];
            };
        };
        responses: {
            /** @description What a reviewed file would bring back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPreview"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdReturns: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ReturnForm"];
            };
        };
        responses: {
            /** @description Bring back a reviewed file (Word, Markdown, XLIFF) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BroughtBack"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdReturnsReturnIdUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back all that a file brought, but for what others did with it since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnUndone"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdOutsideDismiss: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dismiss a decision that was taken in a returned file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdOutsideRestore: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offer a decision again that was taken in a returned file and was dismissed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdSourcePreview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SourceForm"];
                "application/json": components["schemas"]["SourceForm"];
            };
        };
        responses: {
            /** @description Compare a new version of the source with the present one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceComparison"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdSource: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SourceForm"];
                "application/json": components["schemas"]["SourceForm"];
            };
        };
        responses: {
            /** @description Bring a new version of the source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceUpdated"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdSourceUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the last new version of the source back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceUpdated"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdUpdate: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UpdateForm"];
                "application/json": components["schemas"]["UpdateForm"];
            };
        };
        responses: {
            /** @description Bring a new version of a side, or see what it would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Updated"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdTranslationPreview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TranslationForm"];
                "application/json": components["schemas"]["TranslationForm"];
            };
        };
        responses: {
            /** @description Compare a new version of the translation with the one that it began from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationComparison"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdTranslation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TranslationForm"];
                "application/json": components["schemas"]["TranslationForm"];
            };
        };
        responses: {
            /** @description Bring a new version of the translation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationBrought"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdTranslationUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the last new version of the translation back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationRestored"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description What this person did. */
                actor?: string;
                /** @description Events of one kind. */
                kind?: "opened" | "discussion" | "decisions" | "gaps" | "findings" | "sign-offs" | "alignment" | "article" | "people";
                /** @description Events of one type: a name in EventData. */
                type?: string;
                /** @description Which comes first: the oldest where nothing is said. */
                order?: "oldest" | "newest";
                /** @description Only what came before this event. */
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every event, in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdHistoryExport: {
        parameters: {
            query: {
                /** @description What this person did. */
                actor?: string;
                /** @description Events of one kind. */
                kind?: "opened" | "discussion" | "decisions" | "gaps" | "findings" | "sign-offs" | "alignment" | "article" | "people";
                /** @description Events of one type: a name in EventData. */
                type?: string;
                /** @description An event a line: as JSON (JSON Lines), or as CSV. */
                format: "jsonl" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as a file, from its beginning */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdAtSeq: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description So many units; all where nothing is said. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The units as they stood after an event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Then"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rounds of the review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Round"][];
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors of an article by category and side, weighed, per 1,000 words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleScore"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the review came to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewReport"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getReports: {
        parameters: {
            query?: {
                by?: "month" | "week" | "translator" | "category" | "words";
                /** @description Articles approved (else added) on this day or later. */
                from?: string;
                /** @description On this day or earlier. */
                to?: string;
                sourceLanguage?: string;
                targetLanguage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quality of the translations that the caller may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityReport"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getReportsExport: {
        parameters: {
            query?: {
                by?: "month" | "week" | "translator" | "category" | "words";
                /** @description Articles approved (else added) on this day or later. */
                from?: string;
                /** @description On this day or earlier. */
                to?: string;
                sourceLanguage?: string;
                targetLanguage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quality of the translations as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdAccept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "Thank you."
                 *     }
                 */
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Accept a suggestion, as proposed or with edits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdReject: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The paper writes “the authority” after the first time."
                 *     }
                 */
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Reject a suggestion with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw your own suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo an acceptance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo a rejection or a withdrawal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsThreadIdRebase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 5,
                 *       "start": 4,
                 *       "end": 18,
                 *       "replacement": "Busan Port Authority"
                 *     }
                 */
                "application/json": components["schemas"]["Rebase"];
            };
        };
        responses: {
            /** @description Propose a suggestion again on the current text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdSuggestionsDecide: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "accept",
                 *       "threadIds": [
                 *         "01998c81-7d00-7b00-9000-7d8e9f0a1b04",
                 *         "01998c81-7d01-7b00-9000-7d8e9f0a1b05"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkDecision"];
            };
        };
        responses: {
            /** @description Decide in bulk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDecided"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsGroupsGroupIdAccept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "text": "The authority paid 14.3 billion won."
                 *     }
                 */
                "application/json": components["schemas"]["GroupAcceptance"];
            };
        };
        responses: {
            /** @description Accept the rewrite of a paragraph with edits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAccepted"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsGroupsGroupIdTakeApart: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let the undecided parts of a rewrite or a replacement be decided one by one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that changed. */
                        threadIds: string[];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postSuggestionsGroupsGroupIdPutTogether: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make the undecided parts of a group one decision again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that changed. */
                        threadIds: string[];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdReplace: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "find": "Pusan",
                 *       "replacement": "Busan",
                 *       "wholeWords": true,
                 *       "preview": true
                 *     }
                 */
                "application/json": components["schemas"]["Replacement"];
            };
        };
        responses: {
            /** @description Suggest other words wherever some stand in the translation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdSuggestionsUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "threadIds": [
                 *         "01998c81-7d00-7b00-9000-7d8e9f0a1b04"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkUndo"];
            };
        };
        responses: {
            /** @description Undo decisions, all of them or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        threads: components["schemas"]["Thread"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION_OR_ARTICLE_LOCKED_OR_ALREADY_DECIDED"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getSearch: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                /** @description Words that must all be in a text, in any case and order; in quotation marks, as they stand. A word is found inside others, too. */
                q: string;
                kind?: "article" | "paragraph" | "comment" | "suggestion" | "finding" | "person";
                articleId?: string;
                /** @description What this person wrote. */
                person?: string;
                /** @description Written on this day or later. */
                from?: string;
                /** @description Written on this day or earlier. */
                to?: string;
                /** @description By whose clock a day begins; by UTC where none is given. */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People, articles by their titles, then what is written in articles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchHit"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdAssignments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only those not ended. */
                open?: "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is assigned to the article, or to which units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Assignment"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdAssignments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "01998c70-11aa-7d00-8a00-2f6f7c9d1b01",
                 *       "dueAt": "2026-12-04T09:00:00Z",
                 *       "note": "The first half, please."
                 *     }
                 */
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Assign a member to the article, or to a range of units */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postAssignmentsIdDone: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark an assignment as done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postAssignmentsIdHandOver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "daniel@desk.example",
                 *       "note": "I am away until Monday."
                 *     }
                 */
                "application/json": components["schemas"]["HandingOver"];
            };
        };
        responses: {
            /** @description Hand an assignment over to another member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteAssignmentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an assignment */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeAssignments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller is assigned to, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnAssignment"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeSessions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your sessions, the last used first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteMeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "01998cb0-6666-7c00-9000-2d3e4f5a6b04"
                 *     }
                 */
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description End one of your sessions */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMeSessionsEndOthers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all your sessions but the one that this is sent by */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether you have a second factor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMeSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "violet anchors drift"
                 *     }
                 */
                "application/json": {
                    current: string;
                };
            };
        };
        responses: {
            /** @description Begin to set up a second factor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecondFactor"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteMeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Switch your second factor off */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMeSecondFactorConfirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Switch the second factor on by a code of the app */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMeSecondFactorCodes: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Make new recovery codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteUsersIdSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reset the second factor of a person */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getWorkspaceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the workspace asks of those who sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRulesOutput"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putWorkspaceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secondFactor": true
                 *     }
                 */
                "application/json": components["schemas"]["SignInRules"];
            };
        };
        responses: {
            /** @description Set whether everybody who signs in by password needs a second factor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRulesOutput"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getWorkspaceAccess: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The access log, the last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getWorkspaceAccessExport: {
        parameters: {
            query: {
                /** @description An event a line: as JSON (JSON Lines), or as CSV. */
                format: "jsonl" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The access log as a file, from its beginning */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who the caller is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "안나영",
                 *       "locale": "ko",
                 *       "timeZone": "Asia/Seoul",
                 *       "theme": "dark"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    locale?: "en" | "ko";
                    /** @description null: that of the browser. */
                    timeZone?: string | null;
                    /** @enum {string} */
                    theme?: "system" | "light" | "dark";
                };
            };
        };
        responses: {
            /** @description Change your name, language, time zone or theme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMePassword: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "the one that I have",
                 *       "next": "violet anchors drift"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Change your password */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postPasswordForgot: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "nayoung@desk.example"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Ask for a new password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Xo3v0cJx0dGzY1b6m1Cq2o8v5iHn9sTtQwErTyUiOpA",
                 *       "next": "violet anchors drift"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Set a new password by a link */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeWaiting: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Articles in which something is waiting for the caller, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Waiting"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeMentions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comments in which others mention the caller, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MentionOfMe"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeSuggestions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: "pending" | "conflict" | "accepted" | "edited" | "rejected" | "superseded" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller’s suggestions and their outcomes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSuggestion"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMeSignOutEverywhere: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all your sessions */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of the workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "minji@desk.example",
                 *       "name": "김민지",
                 *       "password": "seven harbour lights",
                 *       "admin": false
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Add a person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postUsersIdDeactivate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deactivate a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postUsersIdActivate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reactivate a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a person */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "admin": true
                 *     }
                 */
                "application/json": {
                    admin: boolean;
                };
            };
        };
        responses: {
            /** @description Make someone an admin, or no longer one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getUsersIdArticles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The articles that a person is a member of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Membership"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postUsersIdPasswordLink: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a link by which a person sets a new password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitations that nobody has accepted yet, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "daniel@desk.example",
                 *       "articleId": "01998c7e-4f3a-7c11-9d0e-5a1b2c3d4e5f",
                 *       "role": "reviewer"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Invite a person to the workspace, or to an article */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postInvitationsIdResend: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new link for an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteInvitationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an invitation */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postInvitationsAccept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Xo3v0cJx0dGzY1b6m1Cq2o8v5iHn9sTtQwErTyUiOpA",
                 *       "name": "Daniel Ortiz",
                 *       "password": "seven harbour lights"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description Accept an invitation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        articleId?: string;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postInvitationsJoin: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Xo3v0cJx0dGzY1b6m1Cq2o8v5iHn9sTtQwErTyUiOpA"
                 *     }
                 */
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation to an article with the account that you have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        articleId?: string;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getTokens: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your personal access tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postTokens: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nightly export",
                 *       "scope": "read",
                 *       "days": 90
                 *     }
                 */
                "application/json": {
                    name: string;
                    /**
                     * @description Everything that you may (admin), where nothing is said.
                     * @enum {string}
                     */
                    scope?: "read" | "review" | "admin";
                    /** @description How long it works; without an end if not given. */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Create a personal access token */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        scope: "read" | "review" | "admin";
                        token: string;
                        /** Format: date-time */
                        expiresAt?: string;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "01998cc0-7777-7d00-8000-3e4f5a6b7c05"
                 *     }
                 */
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description Revoke a personal access token */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getWorkspacePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy that new articles take, and what errors weigh */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacePolicy"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putWorkspacePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "selfApproval": false,
                 *       "signOffs": 1,
                 *       "rejectReason": true,
                 *       "checksBlocking": [
                 *         "number",
                 *         "omission"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WorkspacePolicyInput"];
            };
        };
        responses: {
            /** @description Set the policy that new articles take, and what errors weigh */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacePolicy"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getStyleGuide: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The style guide of the workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StyleGuide"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putStyleGuide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "rules": [
                 *         {
                 *           "kind": "substitution",
                 *           "find": "utilize|utilise",
                 *           "instead": "use",
                 *           "why": "Say “use”.",
                 *           "language": "en"
                 *         },
                 *         {
                 *           "kind": "capitalization",
                 *           "find": "$sentence",
                 *           "language": "en",
                 *           "only": "heading"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description What was read: refused where it has changed since (409). */
                    version?: number;
                    rules: components["schemas"]["StyleRuleInput"][];
                };
                "text/csv": string;
            };
        };
        responses: {
            /** @description Put other rules in place of all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StyleGuide"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchStyleGuide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "put": [
                 *         {
                 *           "id": "01998c90-2222-7b00-9c00-3d5e6f7a8b02",
                 *           "kind": "existence",
                 *           "find": "very",
                 *           "language": "en",
                 *           "severity": "minor"
                 *         }
                 *       ],
                 *       "remove": []
                 *     }
                 */
                "application/json": {
                    version: number;
                    /** @default [] */
                    put?: components["schemas"]["StyleRuleInput"][];
                    /** @default [] */
                    remove?: string[];
                };
            };
        };
        responses: {
            /** @description Add, change and remove rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: number;
                        version: number;
                        rules: components["schemas"]["StyleRule"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postStyleGuideRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @default en */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Read rules from a file without storing anything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: components["schemas"]["StyleRuleInputOutput"][];
                        notUnderstood: {
                            file?: string;
                            line?: number;
                            /** @description Of the rule or the term, as far as it is known. */
                            name?: string;
                            /** @enum {string} */
                            problem: "kind" | "scope" | "expression" | "missing" | "language" | "value" | "script" | "unreadable" | "too-many" | "encoding";
                            detail: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postStyleGuideTry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": [
                 *         {
                 *           "kind": "existence",
                 *           "find": "very",
                 *           "language": "en"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    rules: components["schemas"]["StyleRuleInput"][];
                    cursor?: string;
                };
            };
        };
        responses: {
            /** @description What rules would say about the articles that the caller may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StyleTrial"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getGlossary: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "tbx" | "tbx-v2";
                /** @description If missing, all but the declined; only admins see those that aren’t confirmed. */
                status?: "proposed" | "confirmed" | "declined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The glossary of the workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceGlossary"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    putGlossary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 7,
                 *       "terms": [
                 *         {
                 *           "source": "감만부두",
                 *           "target": "Gamman Terminal",
                 *           "sourceLanguage": "ko",
                 *           "targetLanguage": "en"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description What was read: refused where it has changed since (409). */
                    version?: number;
                    terms: components["schemas"]["TermInput"][];
                };
                "text/csv": string;
            };
        };
        responses: {
            /** @description Put other terms in place of all but the declined */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceGlossary"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchGlossary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 7,
                 *       "put": [
                 *         {
                 *           "source": "항만공사",
                 *           "target": "port authority",
                 *           "sourceLanguage": "ko",
                 *           "targetLanguage": "en",
                 *           "forbidden": [
                 *             "harbor corporation"
                 *           ]
                 *         }
                 *       ],
                 *       "remove": []
                 *     }
                 */
                "application/json": {
                    version: number;
                    /** @default [] */
                    put?: components["schemas"]["TermInput"][];
                    /** @default [] */
                    remove?: string[];
                };
            };
        };
        responses: {
            /** @description Add, change and remove terms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: number;
                        version: number;
                        terms: components["schemas"]["Term"][];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGlossaryRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    sourceLanguage?: string;
                    targetLanguage?: string;
                };
            };
        };
        responses: {
            /** @description Read terms from CSV or TBX without storing anything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        terms: components["schemas"]["TermInputOutput"][];
                        notUnderstood: {
                            file?: string;
                            line?: number;
                            /** @description Of the rule or the term, as far as it is known. */
                            name?: string;
                            /** @enum {string} */
                            problem: "kind" | "scope" | "expression" | "missing" | "language" | "value" | "script" | "unreadable" | "too-many" | "encoding";
                            detail: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGlossaryPropose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Propose the names and terms of the approved articles, once more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposed: number;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getUnitsIdTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terms of the glossaries in the source of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TermAt"][];
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description true: only what has not been read. */
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What concerns the caller, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        nextCursor: string | null;
                        /** @description How many the caller has not read. */
                        unread: number;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01998ca0-5555-7a00-8000-1c2d3e4f5a03"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids?: string[];
                    /** @constant */
                    all?: true;
                };
            };
        };
        responses: {
            /** @description Mark notifications as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many the caller has not read. */
                        unread: number;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller is told by mail, and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wishes: {
                            /** @enum {string} */
                            mention: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            reply: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            decision: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            conflict: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            assignment: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            article: "at-once" | "hourly" | "daily" | "never";
                        };
                        sends: boolean;
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchMeMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "mention": "at-once",
                 *       "decision": "daily"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    mention?: "at-once" | "hourly" | "daily" | "never";
                    /** @enum {string} */
                    reply?: "at-once" | "hourly" | "daily" | "never";
                    /** @enum {string} */
                    decision?: "at-once" | "hourly" | "daily" | "never";
                    /** @enum {string} */
                    conflict?: "at-once" | "hourly" | "daily" | "never";
                    /** @enum {string} */
                    assignment?: "at-once" | "hourly" | "daily" | "never";
                    /** @enum {string} */
                    article?: "at-once" | "hourly" | "daily" | "never";
                };
            };
        };
        responses: {
            /** @description Change what you are told by mail, and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wishes: {
                            /** @enum {string} */
                            mention: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            reply: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            decision: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            conflict: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            assignment: "at-once" | "hourly" | "daily" | "never";
                            /** @enum {string} */
                            article: "at-once" | "hourly" | "daily" | "never";
                        };
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMeEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your notifications, live (Server-Sent Events) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks of the workspace, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.desk.example/stet",
                 *       "types": [
                 *         "suggestion.accepted",
                 *         "article.transitioned"
                 *       ]
                 *     }
                 */
                "application/json": {
                    url: string;
                    /** @description The types of events to send; none: all, also those to come. */
                    types?: ("article.created" | "article.changed" | "article.transitioned" | "article.deleted" | "article.restored" | "article.brought-back" | "article.return-undone" | "article.exported" | "member.set" | "member.removed" | "assignment.made" | "assignment.ended" | "assignment.handed-over" | "thread.opened" | "thread.resolved" | "thread.reopened" | "thread.anchored" | "comment.added" | "comment.edited" | "comment.deleted" | "comment.restored" | "suggestion.accepted" | "suggestion.rejected" | "suggestion.withdrawn" | "suggestion.reopened" | "suggestion.undone" | "suggestion.rebased" | "suggestions.decided" | "suggestions.undone" | "group.taken-apart" | "group.put-together" | "suggestion.outside-dismissed" | "suggestion.outside-restored" | "paragraph.rewritten" | "text.replaced" | "finding.dismissed" | "finding.reopened" | "gap.resolved" | "gap.reopened" | "gap.linked" | "gap.unlinked" | "unit.signed-off" | "unit.sign-off-revoked" | "unit.merged" | "unit.split" | "unit.moved" | "units.realigned" | "units.arranged" | "source.updated" | "source.restored" | "translation.brought" | "translation.updated" | "translation.restored" | "unit.excluded" | "unit.included" | "query.asked" | "query.answered" | "query.withdrawn" | "query.restored" | "guest.link-renewed" | "guest.link-revoked" | "guest.reminded" | "proof.made")[];
                };
            };
        };
        responses: {
            /** @description Add a webhook */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        /** @description The types of events that it is sent; none: all. */
                        types: string[];
                        active: boolean;
                        createdBy: components["schemas"]["Person"] | null;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description Since when every delivery has failed.
                         */
                        failingSince?: string;
                        /**
                         * Format: date-time
                         * @description When Stet switched it off, because nothing could be delivered for days.
                         */
                        stoppedAt?: string;
                        /** @description What verifies the signatures. Shown in this answer and never again. */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a webhook, with the log of its deliveries */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    patchWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": {
                    url?: string;
                    /** @description The types of events to send; none: all, also those to come. */
                    types?: ("article.created" | "article.changed" | "article.transitioned" | "article.deleted" | "article.restored" | "article.brought-back" | "article.return-undone" | "article.exported" | "member.set" | "member.removed" | "assignment.made" | "assignment.ended" | "assignment.handed-over" | "thread.opened" | "thread.resolved" | "thread.reopened" | "thread.anchored" | "comment.added" | "comment.edited" | "comment.deleted" | "comment.restored" | "suggestion.accepted" | "suggestion.rejected" | "suggestion.withdrawn" | "suggestion.reopened" | "suggestion.undone" | "suggestion.rebased" | "suggestions.decided" | "suggestions.undone" | "group.taken-apart" | "group.put-together" | "suggestion.outside-dismissed" | "suggestion.outside-restored" | "paragraph.rewritten" | "text.replaced" | "finding.dismissed" | "finding.reopened" | "gap.resolved" | "gap.reopened" | "gap.linked" | "gap.unlinked" | "unit.signed-off" | "unit.sign-off-revoked" | "unit.merged" | "unit.split" | "unit.moved" | "units.realigned" | "units.arranged" | "source.updated" | "source.restored" | "translation.brought" | "translation.updated" | "translation.restored" | "unit.excluded" | "unit.included" | "query.asked" | "query.answered" | "query.withdrawn" | "query.restored" | "guest.link-renewed" | "guest.link-revoked" | "guest.reminded" | "proof.made")[];
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Change what a webhook is sent, or where, or switch it off or on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postWebhooksIdSecret: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a webhook a new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        /** @description The types of events that it is sent; none: all. */
                        types: string[];
                        active: boolean;
                        createdBy: components["schemas"]["Person"] | null;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description Since when every delivery has failed.
                         */
                        failingSince?: string;
                        /**
                         * Format: date-time
                         * @description When Stet switched it off, because nothing could be delivered for days.
                         */
                        stoppedAt?: string;
                        /** @description What verifies the signatures. Shown in this answer and never again. */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postWebhooksIdTest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Try a webhook out */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getWebhooksIdDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a webhook was sent in the last 30 days, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postWebhooksIdDeliveriesDeliveryIdReplay: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a delivery again, under the same id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getUnitsIdMemory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was made of sentences like those of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sentences: components["schemas"]["RememberedSentence"][];
                    };
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMemory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imported memories, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportedMemory"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postMemory: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["MemoryForm"];
            };
        };
        responses: {
            /** @description Import a memory */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedMemory"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            422: components["responses"]["UNREADABLE_DOCUMENT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteMemoryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an imported memory with its sentences */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getMemoryExport: {
        parameters: {
            query?: {
                /** @description All, if missing. */
                sourceLanguage?: string;
                targetLanguage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export the memory as TMX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdQueries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["QueryState"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What people outside were asked, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            threadId: string;
                            guest: {
                                id: string;
                                name: string;
                                kind: components["schemas"]["GuestKind"];
                                /** @description Whether Stet can remind them by mail. */
                                mails: boolean;
                            };
                            question: string;
                            askedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            dueAt?: string;
                            /**
                             * Format: date-time
                             * @description When it was first answered.
                             */
                            answeredAt?: string;
                            /** Format: date-time */
                            withdrawnAt?: string;
                            state: components["schemas"]["QueryState"];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getArticlesIdGuests: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people outside who have links into the article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Guest"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postThreadsIdQueries: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "guest": {
                 *         "name": "박서준",
                 *         "email": "author@paper.example",
                 *         "kind": "author",
                 *         "locale": "ko"
                 *       },
                 *       "question": "두 번째 문단의 “관계자”는 항만공사 직원입니까?",
                 *       "dueAt": "2026-12-02T09:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewQuery"];
            };
        };
        responses: {
            /** @description Ask somebody who has no account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postQueriesIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw a query */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Query"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postQueriesIdRestore: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the withdrawal of a query back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Query"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    getGuestsIdLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link of somebody outside */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestLink"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGuestsIdLink: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestLink"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    deleteGuestsIdLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke the link of somebody outside */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postGuestsIdRemind: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail somebody their open queries again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postArticlesIdProofLinks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "박서준",
                 *       "kind": "author",
                 *       "locale": "ko",
                 *       "content": "tracked",
                 *       "days": 14
                 *     }
                 */
                "application/json": components["schemas"]["NewProofLink"];
            };
        };
        responses: {
            /** @description Make a link to a read-only proof of an article */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestLink"];
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            401: components["responses"]["UNAUTHENTICATED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT_OR_STALE_VERSION"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postAnswers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Xo3v0cJx0dGzY1b6m1Cq2o8v5iHn9sTtQwErTyUiOpA",
                 *       "queryId": "01998cd0-8888-7e00-9000-4f5a6b7c8d06",
                 *       "body": "네, 항만공사의 홍보 담당자입니다."
                 *     }
                 */
                "application/json": {
                    token: string;
                    queryId: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Answer a query by its link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        answeredAt: string;
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
    postReplies: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Take a mail that answers a notification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Refused: who sent it is told why by mail. Ignored: it answers nothing, or no person wrote it. Known: a copy.
                         * @enum {string}
                         */
                        outcome: "added" | "refused" | "ignored" | "known";
                    };
                };
            };
            400: components["responses"]["INVALID_INPUT"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
            default: components["responses"]["Fault"];
        };
    };
}
