namespace Alis.Rules.Matching;

/// <summary>The first thing that put one candidate before another at a window.</summary>
public enum DecidingCriterion
{
    /// <summary>One is on the hospital's own order and the other is not, or stands higher there.</summary>
    HospitalOrder,

    /// <summary>One has completed the time in a municipality on the first day, and the other has a documented exception from it.</summary>
    ExceptionClass,

    /// <summary>The municipality of one has an agreement with the trust, and that of the other has not.</summary>
    AgreementClass,

    /// <summary>The order of a municipality: without it the waiting list would have put the other first.</summary>
    MunicipalOrder,

    /// <summary>One has waited since an earlier day.</summary>
    WaitingList,

    /// <summary>Both have waited since one day, and one has the smaller number of that day.</summary>
    Sequence,

    /// <summary>All else is equal: the keys, in ordinal order.</summary>
    Key,
}
