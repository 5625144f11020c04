#include "config/load_story.h"

#include <filesystem>

#include "json/json_file.h"
#include "json/object_reader.h"

namespace rk::config {
namespace {

StoryStep read_step(const json::JsonAt& at, const std::string& file, Diagnostics& found) {
  json::ObjectReader reader(at, file, found);
  StoryStep step;
  step.title = reader.local_text("title", json::Need::required);
  step.text = reader.local_text("text", json::Need::required);
  for (const json::JsonAt& action : reader.list("actions", json::Need::required))
    step.actions.push_back({action.value->dump(), action.place});
  reader.finish();
  return step;
}

}  // namespace

std::optional<Story> load_story(const std::string& directory, Diagnostics& found) {
  const std::filesystem::path path = std::filesystem::path(directory) / "story.json";
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return std::nullopt;
  Story story;
  story.file = path.string();
  const auto json = json::read_json_file(story.file, found);
  if (!json) return story;
  json::ObjectReader root({&*json, ""}, story.file, found);
  root.ignore("$schema");
  story.title = root.local_text("title", json::Need::required);
  const std::vector<json::JsonAt> steps = root.list("steps", json::Need::required);
  if (steps.empty() && root.is_object() && json->contains("steps") && json->at("steps").is_array())
    root.error("empty_list", {}, root.place_of("steps"));
  root.finish();
  for (const json::JsonAt& at : steps) story.steps.push_back(read_step(at, story.file, found));
  return story;
}

}  // namespace rk::config
