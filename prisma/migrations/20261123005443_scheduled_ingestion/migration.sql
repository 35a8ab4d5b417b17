-- AlterTable
ALTER TABLE "topics" ADD COLUMN     "collapse_below" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "enabled" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "full_every_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "overlap_days" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "schedule" TEXT NOT NULL DEFAULT '0 3 * * *',
ADD COLUMN     "scheduled_at" TIMESTAMPTZ(3),
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "abstract_lender" INTEGER,
ADD COLUMN     "crossref_checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "crossref_known" BOOLEAN,
ADD COLUMN     "file_rank" INTEGER,
ADD COLUMN     "gone_at" TIMESTAMPTZ(3),
ADD COLUMN     "gone_reason" TEXT,
ADD COLUMN     "gone_to" TEXT;

-- AlterTable
ALTER TABLE "evidence_links" ADD COLUMN     "quote_state" TEXT;

-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ingest_runs" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "filter" JSONB,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'full',
ADD COLUMN     "objections" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "query" TEXT,
ADD COLUMN     "search_count" INTEGER,
ADD COLUMN     "step" TEXT,
ADD COLUMN     "trigger" TEXT NOT NULL DEFAULT 'command',
ADD COLUMN     "window_from" DATE,
ADD COLUMN     "window_to" DATE;

-- AlterTable
ALTER TABLE "rejects" ADD COLUMN     "resolved_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "topic_members" (
    "topic_slug" TEXT NOT NULL,
    "pmid" TEXT NOT NULL,
    "first_found_at" TIMESTAMPTZ(3) NOT NULL,
    "last_found_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "left_reason" TEXT,

    CONSTRAINT "topic_members_pkey" PRIMARY KEY ("topic_slug","pmid")
);

-- CreateTable
CREATE TABLE "search_acceptances" (
    "id" TEXT NOT NULL,
    "topic_slug" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "query_translation" TEXT,
    "objections" TEXT[],
    "search_count" INTEGER NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_by" TEXT NOT NULL,

    CONSTRAINT "search_acceptances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missing_records" (
    "pmid" TEXT NOT NULL,
    "topic_slug" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "last_asked_at" TIMESTAMPTZ(3) NOT NULL,
    "runs" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,

    CONSTRAINT "missing_records_pkey" PRIMARY KEY ("pmid")
);

-- CreateTable
CREATE TABLE "deleted_records" (
    "pmid" TEXT NOT NULL,
    "file_rank" INTEGER,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deleted_records_pkey" PRIMARY KEY ("pmid")
);

-- CreateTable
CREATE TABLE "review_tasks" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "report_pmid" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "link_ids" TEXT[],
    "change" JSONB NOT NULL,
    "notice_date" TEXT,
    "balances" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decision" TEXT,
    "note" TEXT,

    CONSTRAINT "review_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "topic_slug" TEXT,
    "pmid" TEXT,
    "claim_id" TEXT,
    "task_id" TEXT,
    "title" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "webhook_at" TIMESTAMPTZ(3),
    "mail_at" TIMESTAMPTZ(3),

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channels" (
    "name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "bundle_id" TEXT,
    "bundle_at" TIMESTAMPTZ(3),
    "event_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "channels_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ingest_batches" (
    "run_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "pmids" TEXT[],
    "finished_at" TIMESTAMPTZ(3),
    "missing" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "deleted" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "unasked" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "failed" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ingest_batches_pkey" PRIMARY KEY ("run_id","number")
);

-- CreateTable
CREATE TABLE "ingest_files" (
    "id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,
    "md5" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "worker" TEXT,
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "records" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "ingest_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workers" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "topic_members_pmid_idx" ON "topic_members"("pmid");

-- CreateIndex
CREATE INDEX "search_acceptances_topic_slug_accepted_at_idx" ON "search_acceptances"("topic_slug", "accepted_at");

-- CreateIndex
CREATE INDEX "missing_records_topic_slug_idx" ON "missing_records"("topic_slug");

-- CreateIndex
CREATE INDEX "review_tasks_status_opened_at_idx" ON "review_tasks"("status", "opened_at");

-- CreateIndex
CREATE INDEX "review_tasks_claim_id_idx" ON "review_tasks"("claim_id");

-- CreateIndex
CREATE INDEX "review_tasks_report_pmid_idx" ON "review_tasks"("report_pmid");

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "ingest_files_run_id_path_key" ON "ingest_files"("run_id", "path");

-- AddForeignKey
ALTER TABLE "topic_members" ADD CONSTRAINT "topic_members_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_acceptances" ADD CONSTRAINT "search_acceptances_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_report_pmid_fkey" FOREIGN KEY ("report_pmid") REFERENCES "reports"("pmid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingest_batches" ADD CONSTRAINT "ingest_batches_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingest_files" ADD CONSTRAINT "ingest_files_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema language cannot express.

ALTER TABLE "topics" ADD CONSTRAINT "topics_collapse_below_check" CHECK ("collapse_below" BETWEEN 0 AND 1);
ALTER TABLE "topics" ADD CONSTRAINT "topics_days_check" CHECK ("full_every_days" > 0 AND "overlap_days" >= 0);

-- The controlled vocabularies of packages/evidence/src/vocabulary.ts; a test compares the two.
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_kind_check" CHECK ("kind" IN ('full', 'incremental', 'pmids', 'files'));
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_trigger_check" CHECK ("trigger" IN ('schedule', 'command', 'request'));
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_step_check" CHECK ("step" IN ('searching', 'fetching', 'asking-again', 'checking-standing'));
ALTER TABLE "ingest_files" ADD CONSTRAINT "ingest_files_status_check" CHECK ("status" IN ('pending', 'running', 'finished', 'failed'));
ALTER TABLE "topic_members" ADD CONSTRAINT "topic_members_left_reason_check" CHECK ("left_reason" IN ('left-search', 'deleted', 'merged', 'not-sent'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_gone_reason_check" CHECK ("gone_reason" IN ('deleted', 'merged', 'not-sent'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_quote_state_check" CHECK ("quote_state" IN ('found', 'moved', 'gone'));
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_kind_check" CHECK ("kind" IN ('standing', 'abstract', 'gone'));
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_status_check" CHECK ("status" IN ('open', 'decided', 'superseded'));
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_decision_check" CHECK ("decision" IN ('kept', 'withdrawn'));
ALTER TABLE "channels" ADD CONSTRAINT "channels_name_check" CHECK ("name" IN ('webhook', 'mail'));
ALTER TABLE "events" ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN ('report-new', 'standing-changed', 'task-opened'));

-- What is said with its time, and only then.
ALTER TABLE "reports" ADD CONSTRAINT "reports_gone_check" CHECK (("gone_at" IS NULL) = ("gone_reason" IS NULL) AND ("gone_to" IS NULL OR "gone_reason" = 'merged'));
ALTER TABLE "topic_members" ADD CONSTRAINT "topic_members_left_check" CHECK (("left_at" IS NULL) = ("left_reason" IS NULL));
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_decided_check" CHECK (("status" = 'decided') = ("decided_at" IS NOT NULL AND "decided_by" IS NOT NULL AND "decision" IS NOT NULL));
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_window_check" CHECK (("window_from" IS NULL) = ("window_to" IS NULL) AND ("window_from" IS NULL OR "window_from" <= "window_to"));
ALTER TABLE "channels" ADD CONSTRAINT "channels_bundle_check" CHECK (("bundle_id" IS NULL) = ("bundle_at" IS NULL) AND ("bundle_id" IS NULL) = (cardinality("event_ids") = 0));

-- One open task for one kind of change, report and claim.
CREATE UNIQUE INDEX "review_tasks_open_key" ON "review_tasks" ("kind", "report_pmid", "claim_id") WHERE "status" = 'open';

-- No topic runs twice at once, however many workers there are. Runs that were left open by a version
-- that knew no such rule are over.
UPDATE "ingest_runs" SET "status" = 'interrupted', "finished_at" = "heartbeat_at",
  "error" = 'Touchstone was upgraded while this run was open. Go on with: npm run ingest'
WHERE "status" = 'running';
CREATE UNIQUE INDEX "ingest_runs_one_running_key" ON "ingest_runs" ("topic_slug") WHERE "status" = 'running';

-- What no channel has carried yet.
CREATE INDEX "events_webhook_due_idx" ON "events" ("at") WHERE "webhook_at" IS NULL;
CREATE INDEX "events_mail_due_idx" ON "events" ("at") WHERE "mail_at" IS NULL;

-- A page of reports in each order is read off an index, however many reports there are. A title is
-- cut, since an index takes no text of any length.
DROP INDEX "reports_published_year_pmid_idx";
CREATE INDEX "reports_year_idx" ON "reports" (coalesce("published_year", 0) DESC, "pmid");
CREATE INDEX "reports_participants_idx" ON "reports" (coalesce("participants", -1) DESC, "pmid");
CREATE INDEX "reports_title_idx" ON "reports" (left(lower("title"), 200), "pmid");
CREATE INDEX "reports_standing_idx" ON "reports" ("standing") WHERE "standing" <> 'current';

-- Every record that arrives settles what was rejected under its PMID.
CREATE INDEX "rejects_open_idx" ON "rejects" ("pmid") WHERE "resolved_at" IS NULL;
