import { z } from "zod";
import { addAgreement as addAgreementCommand } from "@/lib/projects/commands/add-agreement";
import { correctMilestone as correctMilestoneCommand } from "@/lib/projects/commands/correct-milestone";
import { createProject as createProjectCommand } from "@/lib/projects/commands/create-project";
import { recordMilestone as recordMilestoneCommand } from "@/lib/projects/commands/record-milestone";
import { recordProgress as recordProgressCommand } from "@/lib/projects/commands/record-progress";
import { restoreProject as restoreProjectCommand } from "@/lib/projects/commands/restore-project";
import { updateProject as updateProjectCommand } from "@/lib/projects/commands/update-project";
import { withdrawProject as withdrawProjectCommand } from "@/lib/projects/commands/withdraw-project";
import { getProject as getProjectQuery } from "@/lib/projects/queries/get-project";
import { listProjectEvents } from "@/lib/projects/queries/list-project-events";
import { listProjects as listProjectsQuery } from "@/lib/projects/queries/list-projects";
import { MILESTONE_KINDS } from "@/lib/projects/types";
import { listFigureRecords } from "@/lib/rollups/queries/list-figure-records";
import { apiCommand, apiQuery, wholeList } from "@/lib/web/api/operation";
import { HistoryAnswer, ProjectAnswer, ProjectPageAnswer } from "../_answers/project";
import { FigureRecordsAnswer } from "../_answers/rollup";

/** The ledger, or with `figure` the records of a figure. */
const ProjectListAnswer = z.union([ProjectPageAnswer, FigureRecordsAnswer]).meta({ title: "ProjectList" });

const project = { params: { id: "projectId" }, answer: ProjectAnswer, etag: true };
const onProject = { ...project, ifMatch: true };

export const listProjects = apiQuery({
  id: "listProjects",
  path: "/projects",
  query: listProjectsQuery,
  figure: listFigureRecords,
  answer: ProjectListAnswer,
});
export const createProject = apiCommand({
  id: "createProject",
  path: "/projects",
  command: createProjectCommand,
  answer: ProjectAnswer,
  status: 201,
  etag: true,
});
export const getProject = apiQuery({ ...project, id: "getProject", path: "/projects/{id}", query: getProjectQuery });
export const updateProject = apiCommand({
  ...onProject,
  id: "updateProject",
  path: "/projects/{id}",
  method: "PATCH",
  command: updateProjectCommand,
});
export const addAgreement = apiCommand({
  ...onProject,
  id: "addAgreement",
  path: "/projects/{id}/agreements",
  command: addAgreementCommand,
  status: 201,
});
export const recordMilestone = apiCommand({
  ...onProject,
  id: "recordMilestone",
  path: "/projects/{id}/milestones",
  command: recordMilestoneCommand,
  status: 201,
});
export const correctMilestone = apiCommand({
  ...onProject,
  id: "correctMilestone",
  path: "/projects/{id}/milestones/{kind}/corrections",
  known: { kind: MILESTONE_KINDS },
  command: correctMilestoneCommand,
  status: 201,
});
export const recordProgress = apiCommand({
  ...onProject,
  id: "recordProgress",
  path: "/projects/{id}/progress",
  command: recordProgressCommand,
  status: 201,
});
export const withdrawProject = apiCommand({
  ...onProject,
  id: "withdrawProject",
  path: "/projects/{id}/withdrawal",
  command: withdrawProjectCommand,
  status: 201,
});
export const restoreProject = apiCommand({
  ...onProject,
  id: "restoreProject",
  path: "/projects/{id}/restoration",
  command: restoreProjectCommand,
  status: 201,
});
export const getProjectHistory = apiQuery({
  id: "getProjectHistory",
  path: "/projects/{id}/history",
  params: { id: "projectId" },
  query: listProjectEvents,
  shape: wholeList,
  answer: HistoryAnswer,
});
