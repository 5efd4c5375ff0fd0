// What the three programs share: they load one model, answer with its first output, then time calls.
//
// PROGRAM MODEL TYPE SHAPE OUTPUTS INPUT...
//   TYPE is float32 or int32, SHAPE is like 1,224,224,3, each INPUT is a file of raw numbers, and
//   OUTPUTS is the file that the output of every input is written to, one after another.
// The program says on its standard output, one line each:
//   first NANOSECONDS                   the clock at the first output
//   memory RESIDENT ANONYMOUS PEAK      KiB at that moment
//   library PATH                        every shared library that is mapped then
//   ready
// and then for each line "SECONDS CALLS" on its standard input: at least so many calls and so long,
// and the nanoseconds of each. A call copies an input in, runs, and copies the output out.

#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using Bytes = std::vector<char>;

struct Request {
  std::string model;
  bool integers = false;
  std::vector<std::int64_t> shape;
  std::string outputs;
  std::vector<Bytes> inputs;
};

// A loaded model. The constructor of a runtime's own class loads it; call() runs it once.
class Model {
 public:
  virtual ~Model() = default;
  virtual void call(const Bytes& input, Bytes& output) = 0;
};

[[noreturn]] inline void fail(const std::string& message) {
  std::cerr << message << std::endl;
  std::exit(1);
}

inline std::int64_t now() {
  const auto moment = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(moment).count();
}

inline Bytes read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail("cannot read " + path);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

inline Request request(int count, char** words) {
  if (count < 6) fail("MODEL TYPE SHAPE OUTPUTS INPUT...");
  Request made{words[1], std::string(words[2]) == "int32", {}, words[4], {}};
  std::istringstream sizes(words[3]);
  for (std::string size; std::getline(sizes, size, ',');) made.shape.push_back(std::stoll(size));
  for (int index = 5; index < count; ++index) made.inputs.push_back(read(words[index]));
  return made;
}

inline std::string status(const std::string& key) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(key + ":", 0) == 0) return std::to_string(std::atoll(line.c_str() + key.size() + 1));
  }
  return "0";
}

inline void say_libraries() {
  std::ifstream maps("/proc/self/maps");
  std::set<std::string> seen;
  for (std::string line; std::getline(maps, line);) {
    const auto start = line.find('/');
    if (start != std::string::npos && line.find(".so") != std::string::npos) {
      seen.insert(line.substr(start));
    }
  }
  for (const auto& path : seen) std::cout << "library " << path << "\n";
}

inline void write_outputs(Model& model, const Request& asked) {
  std::ofstream file(asked.outputs, std::ios::binary);
  for (const auto& input : asked.inputs) {
    Bytes output;
    model.call(input, output);
    file.write(output.data(), static_cast<std::streamsize>(output.size()));
  }
}

inline void time_calls(Model& model, const Request& asked, double seconds, long calls) {
  Bytes output;
  std::vector<std::int64_t> taken;
  const auto end = now() + static_cast<std::int64_t>(seconds * 1e9);
  while (static_cast<long>(taken.size()) < calls || now() < end) {
    const auto& input = asked.inputs[taken.size() % asked.inputs.size()];
    const auto start = now();
    model.call(input, output);
    taken.push_back(now() - start);
  }
  for (const auto one : taken) std::cout << one << ' ';
  std::cout << std::endl;
}

template <class Runtime>
int run(int count, char** words) {
  const Request asked = request(count, words);
  Runtime model(asked);
  Bytes output;
  model.call(asked.inputs.front(), output);
  const auto first = now();
  std::cout << "first " << first << "\n";
  std::cout << "memory " << status("VmRSS") << ' ' << status("RssAnon") << ' ' << status("VmHWM");
  std::cout << "\n";
  say_libraries();
  write_outputs(model, asked);
  std::cout << "ready" << std::endl;
  for (double seconds = 0, calls = 0; std::cin >> seconds >> calls;) {
    time_calls(model, asked, seconds, static_cast<long>(calls));
  }
  return 0;
}
