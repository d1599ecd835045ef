// Every failure of a list, alone: what src/engine/propagate/propagate.ts does (graded), and src/engine/batch with 32 in a word (boolean).
// Arguments: a file as sweep-times.ts writes it; boolean or graded; how often the list is swept. Output: milliseconds of the
// processor of one sweep on average, after one that is not timed; how many nodes all failures lose (boolean) or impair
// (graded) in sum; and of graded ones the sum of losses, in units of 2^-20 rounded down.
#include "graph.hpp"

struct Found {
  long long nodes = 0;
  double losses = 0;
};

static Found graded(Losses& state, const std::vector<int32_t>& seeds, bool withLosses) {
  Found found;
  for (int seed : seeds) {
    state.fail(seed);
    found.nodes += (long long)state.touched.size();
    if (withLosses) for (int position : state.touched) found.losses += std::floor(state.loss[position] / 1048576);
    state.clear();
  }
  return found;
}

// Which nodes are lost in each of 32 scenarios.
struct Words {
  const Graph& graph;
  std::vector<uint32_t> lost, own, lostMembers;
  std::vector<int32_t> changed;
  DirtyNodes dirty;

  explicit Words(const Graph& of) : graph(of), lost(of.n), own(of.n), lostMembers(of.m + 1), dirty(of.n) { changed.reserve(of.n); }

  // The scenarios in which the suppliers take a group.
  uint32_t groupWord(int group) {
    const int32_t* supplier = graph.supplier.data();
    int start = graph.slotStart[group], end = graph.slotStart[group + 1];
    uint32_t word = 0;
    if (graph.rule[group] == all) {
      for (int slot = start; slot < end; slot++) word |= lost[supplier[slot]];
      return word;
    }
    int wanted = end - start - (int)graph.parameter[group] + 1;
    if (wanted == end - start) {
      word = ~0u;
      for (int slot = start; slot < end && word; slot++) word &= lost[supplier[slot]];
      return word;
    }
    lostMembers[0] = ~0u;
    for (int at = 1; at <= wanted; at++) lostMembers[at] = 0;
    for (int slot = start; slot < end; slot++) {
      uint32_t loser = lost[supplier[slot]];
      if (!loser) continue;
      for (int at = wanted; at > 0; at--) lostMembers[at] |= lostMembers[at - 1] & loser;
    }
    return lostMembers[wanted];
  }

  void propagate() {
    int last = -1;
    for (int position = dirty.takeNext(last); position != -1; position = dirty.takeNext(last)) {
      if (position > last) last = graph.componentLast[position];
      uint32_t word = own[position];
      int groupEnd = graph.groupStart[position + 1];
      for (int group = graph.groupStart[position]; group < groupEnd && word != ~0u; group++) word |= groupWord(group);
      if (word == lost[position]) continue;
      if (!lost[position]) changed.push_back(position);
      lost[position] = word;
      int end = graph.dependentStart[position + 1];
      for (int index = graph.dependentStart[position]; index < end; index++) dirty.add(graph.dependent[index]);
    }
  }
};

static Found boolean(Words& state, const std::vector<int32_t>& seeds) {
  Found found;
  int seedCount = (int)seeds.size();
  for (int first = 0; first < seedCount; first += 32) {
    int end = std::min(seedCount, first + 32);
    for (int at = first; at < end; at++) {
      state.own[seeds[at]] |= 1u << (at - first);
      state.dirty.add(seeds[at]);
    }
    state.propagate();
    for (int position : state.changed) {
      found.nodes += __builtin_popcount(state.lost[position]);
      state.lost[position] = 0;
    }
    state.changed.clear();
    for (int at = first; at < end; at++) state.own[seeds[at]] = 0;
  }
  return found;
}

int main(int, char** arguments) {
  FILE* file = std::fopen(arguments[1], "rb");
  if (!file) return 1;
  bool isBoolean = arguments[2][0] == 'b';
  int times = std::atoi(arguments[3]);
  Graph graph(file);
  auto seedCount = read<int32_t>(file, 1)[0];
  auto seeds = read<int32_t>(file, seedCount);
  Losses losses(graph);
  Words words(graph);
  Found found = isBoolean ? boolean(words, seeds) : graded(losses, seeds, true);
  double begin = processorMilliseconds();
  for (int time = 0; time < times; time++) {
    Found again = isBoolean ? boolean(words, seeds) : graded(losses, seeds, false);
    if (again.nodes != found.nodes) return 1;
  }
  std::printf("%.6f %lld %.0f\n", (processorMilliseconds() - begin) / times, found.nodes, found.losses);
}
