namespace Alis.Rules.Http.Requests;

/// <summary>Does long work beside the threads that requests and clocks need: a pool of as many threads as processors answers nobody while it computes.</summary>
internal static class OwnThread
{
    /// <summary>Does a piece of work on a thread of its own; how many there are at one time is bounded by the caller.</summary>
    public static Task<T> RunAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
