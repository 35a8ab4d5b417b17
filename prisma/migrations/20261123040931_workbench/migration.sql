-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "created_at" TIMESTAMPTZ(3),
ADD COLUMN     "review_every_days" INTEGER DEFAULT 365,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "two_person" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "document_versions" ADD COLUMN     "created_by" TEXT NOT NULL DEFAULT 'starter',
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "anchor_score" DOUBLE PRECISION,
ADD COLUMN     "anchor_state" TEXT NOT NULL DEFAULT 'anchored',
ADD COLUMN     "created_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_by" TEXT,
ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "proposed_end" INTEGER,
ADD COLUMN     "proposed_start" INTEGER,
ADD COLUMN     "retired_at" TIMESTAMPTZ(3),
ADD COLUMN     "retired_reason" TEXT,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "reviewed_by" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "source_kind" TEXT,
ADD COLUMN     "url" TEXT;

-- AlterTable
ALTER TABLE "evidence_links" ADD COLUMN     "created_by" TEXT,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'starter',
ADD COLUMN     "pending" JSONB,
ADD COLUMN     "pending_at" TIMESTAMPTZ(3),
ADD COLUMN     "pending_by" TEXT,
ADD COLUMN     "quote_end" INTEGER,
ADD COLUMN     "quote_place" TEXT,
ADD COLUMN     "quote_prefix" TEXT,
ADD COLUMN     "quote_start" INTEGER,
ADD COLUMN     "quote_suffix" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "stated_by" TEXT,
ADD COLUMN     "stated_revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "status_reason" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "activities" ADD COLUMN     "batch" TEXT,
ADD COLUMN     "claim_id" TEXT,
ADD COLUMN     "document_slug" TEXT,
ADD COLUMN     "undoes" TEXT;

-- CreateTable
CREATE TABLE "claim_anchors" (
    "claim_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "quote_exact" TEXT NOT NULL,
    "quote_prefix" TEXT NOT NULL,
    "quote_suffix" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_anchors_pkey" PRIMARY KEY ("claim_id","version_id")
);

-- CreateTable
CREATE TABLE "certainties" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "certainties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thresholds" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_pmid" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "thresholds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exclusions" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "report_pmid" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "exclusions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_decisions" (
    "id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_drafts" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "pmid" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pmid_requests" (
    "pmid" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "pmid_requests_pkey" PRIMARY KEY ("pmid")
);

-- CreateTable
CREATE TABLE "search_trials" (
    "id" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "count" INTEGER,
    "translation" TEXT,
    "objections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "titles" JSONB NOT NULL DEFAULT '[]',
    "problem" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_trials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'reader',
    "banned" BOOLEAN NOT NULL DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "impersonated_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_limits" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "sign_in_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "person_id" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "before_at" TIMESTAMPTZ(3),

    CONSTRAINT "visits_pkey" PRIMARY KEY ("person_id","object_type","object_id")
);

-- CreateIndex
CREATE INDEX "claim_anchors_version_id_idx" ON "claim_anchors"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "certainties_claim_id_comparator_outcome_key" ON "certainties"("claim_id", "comparator", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "thresholds_claim_id_outcome_key" ON "thresholds"("claim_id", "outcome");

-- CreateIndex
CREATE INDEX "exclusions_report_pmid_idx" ON "exclusions"("report_pmid");

-- CreateIndex
CREATE UNIQUE INDEX "exclusions_claim_id_report_pmid_key" ON "exclusions"("claim_id", "report_pmid");

-- CreateIndex
CREATE INDEX "link_decisions_link_id_at_idx" ON "link_decisions"("link_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "link_drafts_claim_id_pmid_by_key" ON "link_drafts"("claim_id", "pmid", "by");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "credentials_user_id_idx" ON "credentials"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_limits_key_key" ON "sign_in_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_person_id_idx" ON "api_tokens"("person_id");

-- CreateIndex
CREATE INDEX "activities_claim_id_at_idx" ON "activities"("claim_id", "at");

-- CreateIndex
CREATE INDEX "activities_document_slug_at_idx" ON "activities"("document_slug", "at");

-- CreateIndex
CREATE INDEX "activities_actor_at_idx" ON "activities"("actor", "at");

-- CreateIndex
CREATE INDEX "activities_at_idx" ON "activities"("at");

-- CreateIndex
CREATE INDEX "activities_batch_idx" ON "activities"("batch");

-- CreateIndex
CREATE INDEX "activities_undoes_idx" ON "activities"("undoes");

-- AddForeignKey
ALTER TABLE "claim_anchors" ADD CONSTRAINT "claim_anchors_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_anchors" ADD CONSTRAINT "claim_anchors_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certainties" ADD CONSTRAINT "certainties_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thresholds" ADD CONSTRAINT "thresholds_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_report_pmid_fkey" FOREIGN KEY ("report_pmid") REFERENCES "reports"("pmid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_decisions" ADD CONSTRAINT "link_decisions_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "evidence_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_drafts" ADD CONSTRAINT "link_drafts_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The vocabularies of the evidence package; a test compares the two.
ALTER TABLE "claims" ADD CONSTRAINT "claims_anchor_state_check" CHECK ("anchor_state" IN ('anchored', 'weak', 'orphaned'));
ALTER TABLE "claim_anchors" ADD CONSTRAINT "claim_anchors_method_check" CHECK ("method" IN ('exact', 'context', 'approximate', 'editor'));
ALTER TABLE "certainties" ADD CONSTRAINT "certainties_comparator_check" CHECK ("comparator" IN ('sham', 'no-treatment', 'usual-care', 'other-active', 'not-applicable'));
ALTER TABLE "certainties" ADD CONSTRAINT "certainties_outcome_check" CHECK ("outcome" IN ('pain', 'function', 'quality-of-life', 'adverse-events', 'mechanism', 'use', 'other'));
ALTER TABLE "certainties" ADD CONSTRAINT "certainties_level_check" CHECK ("level" IN ('high', 'moderate', 'low', 'very-low'));
ALTER TABLE "thresholds" ADD CONSTRAINT "thresholds_outcome_check" CHECK ("outcome" IN ('pain', 'function', 'quality-of-life', 'adverse-events', 'mechanism', 'use', 'other'));
ALTER TABLE "link_decisions" ADD CONSTRAINT "link_decisions_decision_check" CHECK ("decision" IN ('accept', 'reject', 'postpone', 'comment'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_origin_check" CHECK ("origin" IN ('starter', 'editor', 'machine', 'import'));
ALTER TABLE "pmid_requests" ADD CONSTRAINT "pmid_requests_status_check" CHECK ("status" IN ('waiting', 'fetching', 'arrived', 'failed'));
ALTER TABLE "search_trials" ADD CONSTRAINT "search_trials_status_check" CHECK ("status" IN ('waiting', 'asking', 'done', 'failed'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_source_kind_check" CHECK ("source_kind" IN ('guideline', 'thesis', 'book', 'web-page', 'other'));
ALTER TABLE "people" ADD CONSTRAINT "people_role_check" CHECK ("role" IN ('reader', 'editor', 'admin'));
ALTER TABLE "visits" ADD CONSTRAINT "visits_object_type_check" CHECK ("object_type" IN ('document', 'claim'));

-- A source without a PMID has an id of its own, and came from an editor.
ALTER TABLE "reports" DROP CONSTRAINT "reports_pmid_check";
ALTER TABLE "reports" ADD CONSTRAINT "reports_pmid_check" CHECK ("pmid" ~ '^([1-9][0-9]{0,8}|own-[1-9][0-9]{0,8})$');
ALTER TABLE "reports" DROP CONSTRAINT "reports_origin_check";
ALTER TABLE "reports" ADD CONSTRAINT "reports_origin_check" CHECK ("origin" IN ('starter', 'pubmed', 'editor'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_own_check" CHECK (("origin" = 'editor') = ("pmid" LIKE 'own-%') AND ("source_kind" IS NULL OR "origin" = 'editor'));
ALTER TABLE "pmid_requests" ADD CONSTRAINT "pmid_requests_pmid_check" CHECK ("pmid" ~ '^[1-9][0-9]{0,8}$');

-- What is said together or not at all.
ALTER TABLE "claims" ADD CONSTRAINT "claims_weak_check" CHECK (("anchor_state" = 'weak') = ("proposed_start" IS NOT NULL AND "proposed_end" IS NOT NULL AND "anchor_score" IS NOT NULL) AND ("proposed_start" IS NULL OR ("proposed_start" >= 0 AND "proposed_start" < "proposed_end")));
ALTER TABLE "claims" ADD CONSTRAINT "claims_retired_check" CHECK (("retired_at" IS NULL) = ("retired_reason" IS NULL) AND ("merged_into" IS NULL OR "retired_at" IS NOT NULL));
ALTER TABLE "claims" ADD CONSTRAINT "claims_reviewed_check" CHECK (("reviewed_at" IS NULL) = ("reviewed_by" IS NULL));
ALTER TABLE "claim_anchors" ADD CONSTRAINT "claim_anchors_place_check" CHECK ("starts_at" >= 0 AND "starts_at" < "ends_at" AND "quote_exact" <> '' AND "score" BETWEEN 0 AND 1);
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_selector_check" CHECK (("quote_start" IS NULL) = ("quote_end" IS NULL) AND ("quote_start" IS NULL OR ("quote" IS NOT NULL AND "quote_start" >= 0 AND "quote_start" < "quote_end")));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_pending_check" CHECK (("pending" IS NULL) = ("pending_by" IS NULL) AND ("pending" IS NULL) = ("pending_at" IS NULL));
ALTER TABLE "documents" ADD CONSTRAINT "documents_review_check" CHECK ("review_every_days" > 0);

-- Every claim stood somewhere already.
INSERT INTO "claim_anchors" ("claim_id", "version_id", "quote_exact", "quote_prefix", "quote_suffix", "starts_at", "ends_at", "method", "score", "at")
SELECT c."id", c."version_id", c."quote_exact", c."quote_prefix", c."quote_suffix", c."starts_at", c."ends_at", 'exact', 1, v."created_at"
FROM "claims" c JOIN "document_versions" v ON v."id" = c."version_id";

-- What waits for somebody.
CREATE INDEX "evidence_links_waiting_idx" ON "evidence_links" ("created_at") WHERE "status" = 'proposed' OR "pending" IS NOT NULL;
